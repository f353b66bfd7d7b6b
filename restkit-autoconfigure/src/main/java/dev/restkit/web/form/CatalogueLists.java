package dev.restkit.web.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.restkit.filtering.ListFilter;
import dev.restkit.operation.Operation;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.RelationSchema;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Finds the lists of relations among the operations of the catalogue: the view set that
 * serves the model.
 *
 * @since 0.1.0
 */
public final class CatalogueLists implements RelatedLists {

	private static final List<String> KEYS = List.of("id", "key", "pk");

	private final LinkRegistry links;

	private final Supplier<Map<String, Operation>> byPath;

	/**
	 * Create the lists.
	 * @param links knows the paths of models
	 * @param operations the operations of the catalogue, asked for when they are known
	 */
	public CatalogueLists(LinkRegistry links, Supplier<? extends Collection<Operation>> operations) {
		this.links = links;
		this.byPath = SingletonSupplier.of(() -> index(operations.get()))::obtain;
	}

	private static Map<String, Operation> index(Collection<Operation> operations) {
		Map<String, Operation> index = new HashMap<>();
		operations.stream()
			.filter((operation) -> operation.http().method().equals("GET"))
			.forEach((operation) -> index.put(operation.http().path(), operation));
		return index;
	}

	@Override
	public @Nullable RelatedList of(RelationSchema relation) {
		String path = this.links.pathOf(relation.model());
		Operation list = (path != null) ? this.byPath.get().get(path) : null;
		ObjectSchema item = (list != null) ? item(list) : null;
		if (path == null || list == null || item == null) {
			return null;
		}
		boolean searchable = list.parameters()
			.stream()
			.anyMatch((parameter) -> parameter.name().equals(ListFilter.SEARCH));
		if (relation.isLink()) {
			return new RelatedList(path, "link", null, searchable);
		}
		String attribute = relation.attribute();
		String field = (attribute != null) ? named(item, List.of(attribute)) : named(item, KEYS);
		return (field != null) ? new RelatedList(path, (attribute != null) ? "field" : "key", field, searchable) : null;
	}

	private static @Nullable String named(ObjectSchema item, List<String> names) {
		return item.properties().stream().map(Property::name).filter(names::contains).findFirst().orElse(null);
	}

	private static @Nullable ObjectSchema item(Operation list) {
		if (!(list.result() instanceof ObjectSchema page)) {
			return null;
		}
		return page.properties()
			.stream()
			.map(Property::schema)
			.filter(ArraySchema.class::isInstance)
			.map((array) -> ((ArraySchema) array).items())
			.filter(ObjectSchema.class::isInstance)
			.map(ObjectSchema.class::cast)
			.findFirst()
			.orElse(null);
	}

}
