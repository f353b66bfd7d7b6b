package dev.restkit.data.jpa;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;

import dev.restkit.validation.Constraints;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import org.hibernate.annotations.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * What the mapping of an attribute says about its values.
 *
 * @param constraints what the column can hold and what is asked of the value
 * @param nullable whether there may be none
 * @param unique whether no two objects may have the same
 * @param generated whether the database or the provider sets it
 */
record ColumnFacts(Constraints constraints, boolean nullable, boolean unique, boolean generated) {

	private static final int DEFAULT_LENGTH = 255;

	private static final int DEFAULT_PRECISION = 38;

	private static final int DEFAULT_SCALE = 2;

	private static final Set<String> GENERATORS = Set.of("org.hibernate.annotations.CreationTimestamp",
			"org.hibernate.annotations.UpdateTimestamp", "org.hibernate.annotations.Generated",
			"org.springframework.data.annotation.CreatedDate", "org.springframework.data.annotation.LastModifiedDate",
			"org.springframework.data.annotation.CreatedBy", "org.springframework.data.annotation.LastModifiedBy");

	static ColumnFacts of(Attribute<?, ?> attribute, AnnotatedElement... shown) {
		AnnotatedElement member = (AnnotatedElement) attribute.getJavaMember();
		AnnotatedElement[] elements = new AnnotatedElement[shown.length + 1];
		elements[0] = member;
		System.arraycopy(shown, 0, elements, 1, shown.length);
		Constraints constraints = Constraints.of(elements);
		Column column = member.getAnnotation(Column.class);
		JoinColumn joinColumn = member.getAnnotation(JoinColumn.class);
		return new ColumnFacts(within(constraints, attribute, column),
				isNullable(attribute, constraints, column, joinColumn),
				(column != null && column.unique()) || (joinColumn != null && joinColumn.unique()),
				isGenerated(attribute, member, column));
	}

	/**
	 * Whether a path may end in nothing: some relation on the way, or the attribute
	 * itself, may be absent.
	 * @param path the path
	 * @return {@code true} if there may be no value
	 */
	static boolean isNullable(AttributePath path) {
		return path.steps().stream().anyMatch((step) -> of(step).nullable());
	}

	private static boolean isNullable(Attribute<?, ?> attribute, Constraints constraints, @Nullable Column column,
			@Nullable JoinColumn joinColumn) {
		if (constraints.notNull() || constraints.notBlank() || constraints.notEmpty()) {
			return false;
		}
		if (attribute instanceof SingularAttribute<?, ?> singular && singular.isId()) {
			return false;
		}
		if (attribute.getJavaType().isPrimitive() || (column != null && !column.nullable())
				|| (joinColumn != null && !joinColumn.nullable())) {
			return false;
		}
		AnnotatedElement member = (AnnotatedElement) attribute.getJavaMember();
		ManyToOne manyToOne = member.getAnnotation(ManyToOne.class);
		OneToOne oneToOne = member.getAnnotation(OneToOne.class);
		return (manyToOne == null || manyToOne.optional()) && (oneToOne == null || oneToOne.optional());
	}

	/**
	 * Whether a relation is kept by its own side, in its row or its join table.
	 * @param relation the relation
	 * @return {@code false} if the other side keeps it
	 */
	static boolean isOwning(Attribute<?, ?> relation) {
		AnnotatedElement member = (AnnotatedElement) relation.getJavaMember();
		ManyToMany manyToMany = member.getAnnotation(ManyToMany.class);
		OneToMany oneToMany = member.getAnnotation(OneToMany.class);
		OneToOne oneToOne = member.getAnnotation(OneToOne.class);
		return (manyToMany == null || manyToMany.mappedBy().isEmpty())
				&& (oneToMany == null || oneToMany.mappedBy().isEmpty())
				&& (oneToOne == null || oneToOne.mappedBy().isEmpty());
	}

	/**
	 * Whether the key of what a relation leads to stands in the row that the relation
	 * belongs to.
	 * @param relation the relation
	 * @return {@code false} if another row says it, or whether what it names exists
	 */
	static boolean isInOwnRow(Attribute<?, ?> relation) {
		AnnotatedElement member = (AnnotatedElement) relation.getJavaMember();
		return !relation.isCollection() && isOwning(relation) && !member.isAnnotationPresent(JoinTable.class)
				&& !member.isAnnotationPresent(NotFound.class)
				&& Stream.of(member.getAnnotationsByType(JoinColumn.class))
					.allMatch((column) -> namesKey(relation, column.referencedColumnName()));
	}

	/**
	 * A column that is named by a naming strategy may not be known as the key's. Joining
	 * what need not be joined does no harm.
	 */
	private static boolean namesKey(Attribute<?, ?> relation, String referenced) {
		if (referenced.isEmpty()) {
			return true;
		}
		if (!(AttributePath.target(relation) instanceof EntityType<?> target) || !target.hasSingleIdAttribute()) {
			return false;
		}
		SingularAttribute<?, ?> key = AttributePath.key(target);
		Column column = ((AnnotatedElement) key.getJavaMember()).getAnnotation(Column.class);
		String name = (column != null && !column.name().isEmpty()) ? column.name() : key.getName();
		return name.equalsIgnoreCase(referenced);
	}

	private static Constraints within(Constraints constraints, Attribute<?, ?> attribute, @Nullable Column column) {
		if (column != null && !column.columnDefinition().isEmpty()) {
			return constraints;
		}
		AnnotatedElement member = (AnnotatedElement) attribute.getJavaMember();
		if (attribute.getJavaType() == String.class && !member.isAnnotationPresent(Lob.class)) {
			return constraints.within((column != null) ? column.length() : DEFAULT_LENGTH, null, null);
		}
		if (attribute.getJavaType() == byte[].class && column != null && column.length() != DEFAULT_LENGTH) {
			// Databases such as PostgreSQL have no other limit for bytes than a declared
			// one.
			return constraints.within(column.length(), null, null);
		}
		if (attribute.getJavaType() == BigDecimal.class) {
			return decimal(constraints, (column != null) ? column.precision() : 0,
					(column != null) ? column.scale() : 0);
		}
		return constraints;
	}

	private static Constraints decimal(Constraints constraints, int precision, int scale) {
		int digits = (precision > 0) ? precision : DEFAULT_PRECISION;
		int places = (precision > 0 || scale > 0) ? scale : DEFAULT_SCALE;
		return constraints.within(null, digits - places, places);
	}

	private static boolean isGenerated(Attribute<?, ?> attribute, AnnotatedElement member, @Nullable Column column) {
		if (member.isAnnotationPresent(GeneratedValue.class)
				|| (column != null && !column.insertable() && !column.updatable())) {
			return true;
		}
		if (attribute instanceof SingularAttribute<?, ?> singular && singular.isVersion()) {
			return true;
		}
		for (Annotation annotation : member.getAnnotations()) {
			if (GENERATORS.contains(annotation.annotationType().getName())) {
				return true;
			}
		}
		return false;
	}

}
