package dev.restkit.data.jpa;

import java.util.Set;

import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.Attribute;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.model.domain.EntityDomainType;
import org.hibernate.metamodel.model.domain.ManagedDomainType;
import org.hibernate.query.sqm.spi.BaseSemanticQueryWalker;
import org.hibernate.query.sqm.tree.domain.SqmAnyValuedSimplePath;
import org.hibernate.query.sqm.tree.domain.SqmBasicValuedSimplePath;
import org.hibernate.query.sqm.tree.domain.SqmCorrelation;
import org.hibernate.query.sqm.tree.domain.SqmElementAggregateFunction;
import org.hibernate.query.sqm.tree.domain.SqmEmbeddedValuedSimplePath;
import org.hibernate.query.sqm.tree.domain.SqmEntityValuedSimplePath;
import org.hibernate.query.sqm.tree.domain.SqmIndexAggregateFunction;
import org.hibernate.query.sqm.tree.domain.SqmIndexedCollectionAccessPath;
import org.hibernate.query.sqm.tree.domain.SqmPath;
import org.hibernate.query.sqm.tree.domain.SqmPluralValuedSimplePath;
import org.hibernate.query.sqm.tree.domain.SqmTreatedPath;
import org.hibernate.query.sqm.tree.expression.JpaCriteriaParameter;
import org.hibernate.query.sqm.tree.expression.SqmLiteral;
import org.hibernate.query.sqm.tree.expression.ValueBindJpaCriteriaParameter;
import org.hibernate.query.sqm.tree.from.SqmJoin;
import org.hibernate.query.sqm.tree.from.SqmRoot;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the query of a scope, and collects its values and the entities that it
 * reads.
 */
final class ScopeWalker extends BaseSemanticQueryWalker {

	private final Root<?> root;

	private final ReadEntities entities;

	private final ScopeValues values;

	ScopeWalker(SessionFactoryImplementor sessions, Root<?> root) {
		this.root = root;
		this.entities = new ReadEntities(sessions.getMetamodel());
		this.values = new ScopeValues(sessions.getPersistenceUnitUtil());
	}

	/**
	 * The entities that the query reads.
	 * @return their classes; that of the root only if others of its objects matter
	 */
	Set<Class<?>> entities() {
		return this.entities.found();
	}

	/**
	 * What the query compares with.
	 * @return the values
	 */
	ScopeValues values() {
		return this.values;
	}

	@Override
	protected void consumeFromClauseRoot(SqmRoot<?> from) {
		if (from != this.root && !(from instanceof SqmCorrelation<?, ?>)) {
			reach(from);
		}
		super.consumeFromClauseRoot(from);
	}

	@Override
	protected void consumeExplicitJoin(SqmJoin<?, ?> join, boolean transitive) {
		reach(join);
		super.consumeExplicitJoin(join, transitive);
	}

	/**
	 * The key of what a relation leads to stands in the row that the relation belongs to.
	 */
	@Override
	public Object visitBasicValuedPath(SqmBasicValuedSimplePath<?> path) {
		SqmPath<?> owner = path.getLhs();
		boolean key = owner != null && isKey(owner, path.getReferencedPathSource().getPathName());
		reach((key && owner != null && isInOwnRow(owner)) ? owner.getLhs() : owner);
		return path;
	}

	@Override
	public Object visitEntityValuedPath(SqmEntityValuedSimplePath<?> path) {
		reach(isInOwnRow(path) ? path.getLhs() : path);
		return path;
	}

	@Override
	public Object visitEmbeddableValuedPath(SqmEmbeddedValuedSimplePath<?> path) {
		reach(path);
		return path;
	}

	@Override
	public Object visitPluralValuedPath(SqmPluralValuedSimplePath<?> path) {
		reach(path);
		return path;
	}

	@Override
	public Object visitTreatedPath(SqmTreatedPath<?, ?> path) {
		reach(path);
		return path;
	}

	@Override
	public Object visitAnyValuedValuedPath(SqmAnyValuedSimplePath<?> path) {
		return unknown(path);
	}

	@Override
	public Object visitIndexedPluralAccessPath(SqmIndexedCollectionAccessPath<?> path) {
		return unknown(path);
	}

	@Override
	public Object visitElementAggregateFunction(SqmElementAggregateFunction<?> path) {
		return unknown(path);
	}

	@Override
	public Object visitIndexAggregateFunction(SqmIndexAggregateFunction<?> path) {
		return unknown(path);
	}

	@Override
	public Object visitJpaCriteriaParameter(JpaCriteriaParameter<?> parameter) {
		if (parameter instanceof ValueBindJpaCriteriaParameter<?> bound) {
			this.values.add(bound.getValue());
		}
		else {
			this.values.addUnknown();
		}
		return parameter;
	}

	@Override
	public Object visitLiteral(SqmLiteral<?> literal) {
		this.values.add(literal.getLiteralValue());
		return literal;
	}

	private Object unknown(Object path) {
		this.entities.addAll();
		this.values.addUnknown();
		return path;
	}

	private static boolean isKey(SqmPath<?> owner, String attribute) {
		return owner.getReferencedPathSource().getPathType() instanceof EntityDomainType<?> entity
				&& entity.hasSingleIdAttribute() && AttributePath.key(entity).getName().equals(attribute);
	}

	private static boolean isInOwnRow(SqmPath<?> path) {
		SqmPath<?> owner = path.getLhs();
		Attribute<?, ?> relation = (path instanceof SqmEntityValuedSimplePath<?> && owner != null
				&& owner.getReferencedPathSource().getPathType() instanceof ManagedDomainType<?> type)
						? AttributePath.find(type, path.getReferencedPathSource().getPathName()) : null;
		return relation != null && ColumnFacts.isInOwnRow(relation);
	}

	private void reach(@Nullable SqmPath<?> path) {
		for (SqmPath<?> step = path; step != null && step != this.root; step = step.getLhs()) {
			if (step.getReferencedPathSource().getPathType() instanceof EntityDomainType<?> entity
					&& !(step instanceof SqmCorrelation<?, ?>)) {
				this.entities.add(entity);
			}
		}
	}

}
