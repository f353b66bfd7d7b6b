package dev.restkit.data.jpa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.restkit.filtering.Condition;
import dev.restkit.filtering.Criteria;
import dev.restkit.filtering.Lookup;
import dev.restkit.filtering.Order;
import dev.restkit.subscription.Change;
import dev.restkit.subscription.Interest;
import dev.restkit.subscription.ValueText;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.SingularAttribute;
import org.hibernate.dialect.AbstractTransactSQLDialect;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/**
 * What the lists and objects of one store depend on.
 */
final class StoreInterests {

	private final EntityType<?> entity;

	private final Metamodel metamodel;

	private final boolean textIsExact;

	private final Set<Class<?>> shown;

	private StoreInterests(EntityType<?> entity, Metamodel metamodel, boolean textIsExact, Set<Class<?>> shown) {
		this.entity = entity;
		this.metamodel = metamodel;
		this.textIsExact = textIsExact;
		this.shown = shown;
	}

	static StoreInterests of(ModelRepresentation representation, EntityManagerFactory factory) {
		ReadEntities shown = new ReadEntities(factory.getMetamodel());
		shown.add(representation.entity(), representation.projection());
		Dialect dialect = factory.unwrap(SessionFactoryImplementor.class).getJdbcServices().getDialect();
		return new StoreInterests(representation.entity(), factory.getMetamodel(),
				!(dialect instanceof MySQLDialect || dialect instanceof AbstractTransactSQLDialect), shown.found());
	}

	/**
	 * What a list depends on.
	 * @param criteria which objects, in which order
	 * @param paths the attributes of the criteria
	 * @param scope what the scope of the caller reads
	 * @return the interests
	 */
	List<Interest> ofList(Criteria criteria, Map<String, AttributePath> paths, ScopeReader.Found scope) {
		ReadEntities asked = new ReadEntities(this.metamodel);
		Map<String, String> equal = new HashMap<>();
		for (Condition condition : criteria.conditions()) {
			AttributePath path = path(paths, condition.attribute());
			asked.addPath(this.entity, path);
			addEqual(path, condition, equal);
		}
		if (!criteria.terms().isEmpty()) {
			criteria.searched().forEach((attribute) -> asked.addPath(this.entity, path(paths, attribute)));
		}
		for (Order order : criteria.orders()) {
			asked.addPath(this.entity, path(paths, order.attribute()));
		}
		return interests(new Interest(topic(), null, equal), asked.found(), scope);
	}

	/**
	 * What the representation of an object depends on.
	 * @param key its primary key
	 * @param scope what the scope of the caller reads
	 * @return the interests
	 */
	List<Interest> ofObject(Object key, ScopeReader.Found scope) {
		return interests(new Interest(topic(), keyText(key), Map.of()), Set.of(), scope);
	}

	private List<Interest> interests(Interest own, Set<Class<?>> asked, ScopeReader.Found scope) {
		Set<Class<?>> others = new LinkedHashSet<>(this.shown);
		others.addAll(asked);
		if (scope.read() != null) {
			others.addAll(scope.read());
		}
		else {
			this.metamodel.getEntities().forEach((each) -> others.add(each.getJavaType()));
		}
		List<Interest> interests = new ArrayList<>(others.size() + 1);
		if (!others.contains(this.entity.getJavaType())) {
			interests.add(own);
		}
		others.forEach((other) -> interests.add(Interest.in(Change.topicOf(other))));
		return interests;
	}

	/**
	 * A key that is text names its object alone only where the database does not take
	 * other texts for the same.
	 */
	private @Nullable String keyText(Object key) {
		return (key instanceof String text && this.textIsExact) ? text : ValueText.of(key);
	}

	private void addEqual(AttributePath path, Condition condition, Map<String, String> equal) {
		boolean one = condition.lookup() == Lookup.EXACT
				|| (condition.lookup() == Lookup.IN && condition.values().size() == 1);
		if (!one || !isOwn(path.steps())) {
			return;
		}
		SingularAttribute<?, ?> attribute = (SingularAttribute<?, ?>) path.steps().get(0);
		String text = attribute.isId() ? keyText(condition.value()) : ValueText.of(condition.value());
		if (text != null) {
			equal.putIfAbsent(attribute.getName(), text);
		}
	}

	/**
	 * Whether a path is an attribute of the entity itself, or the key of what one leads
	 * to.
	 */
	private static boolean isOwn(List<Attribute<?, ?>> steps) {
		boolean single = !steps.isEmpty() && steps.get(0) instanceof SingularAttribute<?, ?>;
		return single && (steps.size() == 1 || (steps.size() == 2 && steps.get(0).isAssociation()
				&& steps.get(1) instanceof SingularAttribute<?, ?> key && key.isId()));
	}

	private String topic() {
		return Change.topicOf(this.entity.getJavaType());
	}

	private static AttributePath path(Map<String, AttributePath> paths, String attribute) {
		return Objects.requireNonNull(paths.get(attribute), attribute);
	}

}
