package dev.restkit.filtering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import dev.restkit.problem.Message;
import dev.restkit.problem.Pointer;
import dev.restkit.schema.FieldAudience;
import dev.restkit.schema.StringSchema;
import dev.restkit.validation.Reading;
import dev.restkit.validation.TextType;
import dev.restkit.visibility.FieldAccess;
import org.jspecify.annotations.Nullable;

/**
 * Reads filters, search and ordering from query parameters. Only declared fields count:
 * an undeclared name in {@code ordering}, a field that is shown but not declared for
 * filters, a lookup that makes no sense and a wrong value are reported; names that nobody
 * knows are ignored, because they may belong to someone else.
 *
 * @since 0.1.0
 */
public final class ListFilter {

	/**
	 * The query parameter of the search.
	 */
	public static final String SEARCH = "search";

	/**
	 * The query parameter of the order.
	 */
	public static final String ORDERING = "ordering";

	private static final int MAX_TERMS = 20;

	private final Map<String, FilterField> filters = new LinkedHashMap<>();

	private final Declaration declaration;

	private final ConditionReader conditions;

	private final int maxInValues;

	private final Set<FieldAudience> audiences;

	private final Map<Set<FieldAudience>, ListFilter> byAudiences = new ConcurrentHashMap<>();

	private final TextType searchText = TextType.of(StringSchema.any().withLength(null, 1000));

	/**
	 * Create a filter.
	 * @param declaration what is declared
	 * @param maxInValues how many values {@link Lookup#IN} takes at the most
	 */
	public ListFilter(Declaration declaration, int maxInValues) {
		this.declaration = declaration;
		declaration.filters().forEach((field) -> this.filters.put(field.name(), field));
		this.conditions = new ConditionReader(maxInValues);
		this.maxInValues = maxInValues;
		this.audiences = declaration.restricted().audiences();
	}

	/**
	 * The filter of a caller, to whom what is declared about fields that do not exist for
	 * it is unknown.
	 * @param access the access of the caller
	 * @return the filter; the same if all fields are for everybody
	 */
	public ListFilter of(FieldAccess access) {
		return this.audiences.isEmpty() ? this : this.byAudiences.computeIfAbsent(access.among(this.audiences),
				(own) -> new ListFilter(this.declaration.shownTo(FieldAccess.of(own)), this.maxInValues));
	}

	/**
	 * The audiences of the fields that are declared.
	 * @return the audiences; none if all fields are for everybody
	 */
	public Set<FieldAudience> audiences() {
		return this.audiences;
	}

	/**
	 * What is declared.
	 * @return the declaration
	 */
	public Declaration declaration() {
		return this.declaration;
	}

	/**
	 * Read what a caller asks for.
	 * @param query the query parameters
	 * @param reading collects what is wrong with them
	 * @return the criteria; of no use where something was reported
	 */
	public Criteria read(Map<String, List<String>> query, Reading reading) {
		List<Condition> read = new ArrayList<>();
		List<String> terms = List.of();
		List<Order> orders = this.declaration.defaultOrders();
		for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
			String name = parameter.getKey();
			List<String> values = parameter.getValue();
			if (name.equals(SEARCH) && !this.declaration.searched().isEmpty()) {
				terms = terms(values, reading);
			}
			else if (name.equals(ORDERING) && !this.declaration.orders().isEmpty()) {
				orders = orders(values, reading);
			}
			else {
				condition(name, values, read, reading);
			}
		}
		return new Criteria(read, terms, this.declaration.searched(), total(orders));
	}

	private List<String> terms(List<String> values, Reading reading) {
		Pointer at = Pointer.of(SEARCH);
		Object text = this.searchText.read(String.join(" ", values), at, reading);
		List<String> terms = (text != null) ? SearchTerms.split(text.toString()) : List.of();
		if (terms.size() > MAX_TERMS) {
			reading.report(at, "invalid",
					Message.counted("restkit.filter.max_terms", MAX_TERMS,
							"Ensure there is no more than {0} search term.",
							"Ensure there are no more than {0} search terms."));
		}
		return terms;
	}

	private List<Order> orders(List<String> values, Reading reading) {
		List<Order> orders = new ArrayList<>();
		for (String key : String.join(",", values).split(",")) {
			String stripped = key.strip();
			if (!stripped.isEmpty()) {
				boolean descending = stripped.startsWith("-");
				String name = (descending ? stripped.substring(1) : stripped).replace("__", ".");
				String attribute = this.declaration.orders().get(name);
				if (attribute == null) {
					reading.report(Pointer.of(ORDERING), "invalid",
							Message.of("restkit.filter.no_order", "Cannot order by this field. Choose from: {0}.",
									String.join(", ", this.declaration.orders().keySet())));
					return orders;
				}
				orders.add(new Order(attribute, descending));
			}
		}
		return orders.isEmpty() ? this.declaration.defaultOrders() : orders;
	}

	private List<Order> total(List<Order> orders) {
		String key = this.declaration.key();
		if (orders.stream().anyMatch((order) -> order.attribute().equals(key))) {
			return orders;
		}
		List<Order> total = new ArrayList<>(orders);
		total.add(new Order(key, false));
		return total;
	}

	private void condition(String name, List<String> values, List<Condition> read, Reading reading) {
		FilterField field = field(name);
		Lookup lookup = Lookup.EXACT;
		String fieldName = name;
		int separator = name.lastIndexOf("__");
		if (field == null && separator > 0) {
			fieldName = name.substring(0, separator);
			field = field(fieldName);
			lookup = Lookup.of(name.substring(separator + 2));
		}
		if (field == null) {
			if (this.declaration.shown().contains(fieldName)) {
				reading.report(Pointer.of(name), "invalid",
						Message.of("restkit.filter.no_filter", "Cannot filter by this field."));
			}
			return;
		}
		if (lookup == null || !field.lookups().contains(lookup)) {
			reading.report(Pointer.of(name), "invalid",
					Message.of("restkit.filter.no_lookup", "This lookup does not apply to this field."));
			return;
		}
		for (String value : values) {
			if (!value.isEmpty()) {
				this.conditions.read(field, lookup, value, Pointer.of(name), reading).ifPresent(read::add);
			}
		}
	}

	private @Nullable FilterField field(String name) {
		FilterField field = this.filters.get(name);
		return (field == null && name.contains("__")) ? this.filters.get(name.replace("__", ".")) : field;
	}

	/**
	 * What a list may be asked for.
	 *
	 * @param filters the fields that may be filtered by
	 * @param searched the attributes that are searched
	 * @param orders the attributes that may be ordered by, by their names in the query
	 * @param defaultOrders the order of a list that asks for none
	 * @param key the attribute that is the primary key
	 * @param shown the names of all fields that clients see
	 * @param restricted what of these is not for everybody
	 */
	public record Declaration(List<FilterField> filters, List<String> searched, Map<String, String> orders,
			List<Order> defaultOrders, String key, Set<String> shown, Restricted restricted) {

		/**
		 * What is left of it for a caller. What is asked of a list tells of its values,
		 * as does its order; so there is nothing of a field that does not exist for it.
		 */
		Declaration shownTo(FieldAccess access) {
			Map<String, String> ordered = new LinkedHashMap<>();
			this.orders.forEach((name, attribute) -> {
				if (this.restricted.isFor(attribute, access)) {
					ordered.put(name, attribute);
				}
			});
			return new Declaration(
					this.filters.stream().filter((field) -> this.restricted.isFor(field.attribute(), access)).toList(),
					this.searched.stream().filter((attribute) -> this.restricted.isFor(attribute, access)).toList(),
					ordered,
					this.defaultOrders.stream()
						.filter((order) -> this.restricted.isFor(order.attribute(), access))
						.toList(),
					this.key,
					this.shown.stream()
						.filter((name) -> access.isIn(this.restricted.names().get(name)))
						.collect(Collectors.toSet()),
					Restricted.none());
		}

	}

	/**
	 * What is not for everybody.
	 *
	 * @param attributes who may ask for what, by attributes
	 * @param names for whom fields are, by the names that clients use
	 */
	public record Restricted(Map<String, Set<FieldAudience>> attributes, Map<String, FieldAudience> names) {

		public Restricted {
			attributes = Map.copyOf(attributes);
			names = Map.copyOf(names);
		}

		/**
		 * All fields are for everybody.
		 * @return nothing
		 */
		public static Restricted none() {
			return new Restricted(Map.of(), Map.of());
		}

		boolean isFor(String attribute, FieldAccess access) {
			return access.isInAll(this.attributes.getOrDefault(attribute, Set.of()));
		}

		Set<FieldAudience> audiences() {
			Set<FieldAudience> all = new HashSet<>(this.names.values());
			this.attributes.values().forEach(all::addAll);
			return Set.copyOf(all);
		}

	}

}
