package dev.restkit.viewset;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.filtering.FilterField;
import dev.restkit.filtering.ListFilter;
import dev.restkit.filtering.Lookup;
import dev.restkit.filtering.Order;
import dev.restkit.method.HandlerDeclarationException;
import dev.restkit.pagination.PageNumberPagination;
import dev.restkit.resource.ResourceStore;
import dev.restkit.resource.ResourceStores;
import dev.restkit.schema.FieldAudience;
import dev.restkit.schema.FieldRestriction;
import dev.restkit.schema.Property;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Reads what a view set declares, and checks it against the store that will serve it.
 */
final class ViewSetReader {

	private final ResourceStores stores;

	private final ViewSetSettings settings;

	ViewSetReader(ResourceStores stores, ViewSetSettings settings) {
		this.stores = stores;
		this.settings = settings;
	}

	/**
	 * Read what a view set shows, before anything is said about what others may be asked
	 * for: what one does not show to everybody, no other may tell.
	 * @param bean the view set
	 */
	void prepare(Object bean) {
		Class<?> representation = ResolvableType.forClass(ClassUtils.getUserClass(bean))
			.as(ModelViewSet.class)
			.getGeneric(2)
			.resolve();
		if (representation != null && representation.isAnnotationPresent(ModelSerializer.class)) {
			this.stores.storeFor(representation);
		}
	}

	MountedViewSet<?, ?, ?> read(ModelViewSet<?, ?, ?> bean, ViewSet declared) {
		Class<?> type = ClassUtils.getUserClass(bean);
		ResolvableType viewSet = ResolvableType.forClass(type).as(ModelViewSet.class);
		Class<?> model = viewSet.getGeneric(0).resolve();
		Class<?> key = viewSet.getGeneric(1).resolve();
		Class<?> representation = viewSet.getGeneric(2).resolve();
		if (model == null || key == null || representation == null) {
			throw refused(type, "does not say its entity, key and representation",
					"Extend ModelViewSet<Book, Long, BookRepresentation> with types of your own.");
		}
		String path = path(type, declared.path());
		if (!representation.isAnnotationPresent(ModelSerializer.class)) {
			throw refused(type,
					"has the representation '%s', which is no @ModelSerializer"
						.formatted(representation.getSimpleName()),
					"Declare a record with @ModelSerializer(%s.class).".formatted(model.getSimpleName()));
		}
		ResourceStore<?, ?, ?> store = this.stores.storeFor(representation);
		if (store.model() != model) {
			throw refused(type,
					"serves '%s', but '%s' represents '%s'".formatted(model.getSimpleName(),
							representation.getSimpleName(), store.model().getSimpleName()),
					"Use a representation of that entity.");
		}
		if (store.keyClass() != ClassUtils.resolvePrimitiveIfNecessary(key)) {
			throw refused(type,
					"has keys of type '%s', but the primary key of '%s' is a '%s'".formatted(key.getSimpleName(),
							model.getSimpleName(), store.keyClass().getSimpleName()),
					"Extend ModelViewSet<%s, %s, %s>.".formatted(model.getSimpleName(),
							store.keyClass().getSimpleName(), representation.getSimpleName()));
		}
		checkCreation(type, model, declared);
		return mount(bean, path, store, declared, type);
	}

	private static void checkCreation(Class<?> type, Class<?> model, ViewSet declared) {
		if (Modifier.isAbstract(model.getModifiers())
				&& List.of(declared.operations()).contains(StandardOperation.CREATE)) {
			throw refused(type,
					"creates objects of '%s', which is abstract: nothing says which of its subclasses they are"
						.formatted(model.getName()),
					"Leave CREATE out of 'operations', or use an entity that is not abstract.");
		}
	}

	@SuppressWarnings("unchecked")
	private <M, K, R> MountedViewSet<M, K, R> mount(ModelViewSet<?, ?, ?> bean, String path,
			ResourceStore<?, ?, ?> store, ViewSet declared, Class<?> type) {
		ResourceStore<M, K, R> served = (ResourceStore<M, K, R>) store;
		int size = (declared.pageSize() > 0) ? declared.pageSize() : this.settings.pageSize();
		PageNumberPagination pagination = new PageNumberPagination(size, Math.max(size, this.settings.maxPageSize()));
		ListFilter filter = new ListFilter(declaration(type, store, declared), this.settings.maxInValues());
		String name = path.substring(path.lastIndexOf('/') + 1);
		return new MountedViewSet<>((ModelViewSet<M, K, R>) bean, name, path, served, filter, pagination,
				OwnedRows.read(type, store.model()), declared.bulk() ? this.settings.maxBulk() : 0);
	}

	private static String path(Class<?> type, String path) {
		boolean usable = path.matches("(/[A-Za-z0-9_-]+)+");
		if (!usable) {
			throw refused(type, "has the path '%s'".formatted(path),
					"Use a path such as '/api/books': letters, digits, '-' and '_', without variables and without a slash at the end.");
		}
		return path;
	}

	private static ListFilter.Declaration declaration(Class<?> type, ResourceStore<?, ?, ?> store, ViewSet declared) {
		try {
			List<FilterField> filters = new ArrayList<>();
			for (String filter : declared.filters()) {
				int colon = filter.indexOf(':');
				String name = (colon > 0) ? filter.substring(0, colon) : store.fieldName(filter);
				filters.add(store.filterField(name, (colon > 0) ? filter.substring(colon + 1) : filter));
			}
			Map<String, String> orders = new LinkedHashMap<>();
			for (String field : declared.ordering()) {
				orders.put(store.fieldName(field), store.attribute(field));
			}
			List<Order> defaults = new ArrayList<>();
			for (String field : declared.defaultOrdering()) {
				boolean descending = field.startsWith("-");
				defaults.add(new Order(store.attribute(descending ? field.substring(1) : field), descending));
			}
			Set<String> shown = new LinkedHashSet<>();
			store.schema().properties().stream().map(Property::name).forEach(shown::add);
			return new ListFilter.Declaration(filters, searched(store, declared), orders, defaults,
					store.keyAttribute(), shown, restricted(store, declared));
		}
		catch (IllegalArgumentException ex) {
			throw refused(type, "names a field that cannot be used so: " + ex.getMessage(),
					"Name fields of the representation or attributes of the entity in 'filters', 'search', 'ordering' and 'defaultOrdering'.");
		}
	}

	private static ListFilter.Restricted restricted(ResourceStore<?, ?, ?> store, ViewSet declared) {
		Map<String, Set<FieldAudience>> attributes = new LinkedHashMap<>();
		for (String filter : declared.filters()) {
			String field = filter.substring(filter.indexOf(':') + 1);
			attributes.put(store.filterField(field, field).attribute(), store.audiences(field));
		}
		for (String field : declared.search()) {
			attributes.put(store.filterField(field, field).attribute(), store.audiences(field));
		}
		for (String field : declared.ordering()) {
			attributes.put(store.attribute(field), store.audiences(field));
		}
		for (String order : declared.defaultOrdering()) {
			String field = order.startsWith("-") ? order.substring(1) : order;
			attributes.put(store.attribute(field), store.audiences(field));
		}
		attributes.values().removeIf(Set::isEmpty);
		Map<String, FieldAudience> names = new LinkedHashMap<>();
		for (Property property : store.schema().properties()) {
			FieldRestriction restriction = property.restriction();
			if (restriction != null && restriction.visibleTo() != null) {
				names.put(property.name(), restriction.visibleTo());
			}
		}
		return new ListFilter.Restricted(attributes, names);
	}

	private static List<String> searched(ResourceStore<?, ?, ?> store, ViewSet declared) {
		List<String> searched = new ArrayList<>();
		for (String field : declared.search()) {
			FilterField found = store.filterField(field, field);
			if (!found.lookups().contains(Lookup.ICONTAINS)) {
				throw new IllegalArgumentException("'%s' is no text, so it cannot be searched".formatted(field));
			}
			searched.add(found.attribute());
		}
		return searched;
	}

	static HandlerDeclarationException refused(Class<?> type, String what, String action) {
		return new HandlerDeclarationException("View set '%s' %s.".formatted(type.getName(), what), action);
	}

}
