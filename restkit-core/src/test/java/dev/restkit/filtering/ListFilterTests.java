package dev.restkit.filtering;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.problem.Violation;
import dev.restkit.schema.FieldAudience;
import dev.restkit.visibility.FieldAccess;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.InputType;
import dev.restkit.validation.Reading;
import dev.restkit.validation.ScalarTypes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What lists may be asked for in a query.
 */
class ListFilterTests {

	private final ListFilter filter = new ListFilter(new ListFilter.Declaration(
			List.of(field("price", BigDecimal.class, Lookup.ORDERED), field("name", String.class, Lookup.TEXT),
					field("author.name", String.class, Lookup.TEXT), field("available", Boolean.class, Lookup.FLAG)),
			List.of("name"), orders(), List.of(new Order("created", true)), "id", Set.of("price", "name", "stock"),
			ListFilter.Restricted.none()), 3);

	@Test
	void ofAFieldThatDoesNotExistForTheCallerNothingIsKnown() {
		FieldAudience audience = new FieldAudience("buyers");
		ListFilter restricted = new ListFilter(new ListFilter.Declaration(
				List.of(field("price", BigDecimal.class, Lookup.ORDERED)), List.of("name", "price"),
				Map.of("price", "price"), List.of(new Order("price", true)), "id", Set.of("price", "name"),
				new ListFilter.Restricted(Map.of("price", Set.of(audience)), Map.of("price", audience))), 3);
		Map<String, List<String>> query = Map.of("price__gte", List.of("x"), "ordering", List.of("price"), "search",
				List.of("a"));
		Reading reading = Reading.whole();
		Criteria criteria = restricted.of(FieldAccess.unknown()).read(query, reading);
		assertThat(reading.violations()).isEmpty();
		assertThat(criteria)
			.isEqualTo(new Criteria(List.of(), List.of("a"), List.of("name"), List.of(new Order("id", false))));
		Reading allowed = Reading.whole();
		restricted.of(FieldAccess.of(Set.of(audience))).read(query, allowed);
		assertThat(allowed.violations()).hasSize(1);
		assertThat(restricted.of(FieldAccess.unknown())).isSameAs(restricted.of(FieldAccess.unknown()));
		assertThat(this.filter.of(FieldAccess.unknown())).isSameAs(this.filter);
	}

	private static FilterField field(String name, Class<?> type, Set<Lookup> lookups) {
		InputType input = new ScalarTypes().of(type, Constraints.none(), false);
		assertThat(input).isNotNull();
		return new FilterField(name, name, input, lookups);
	}

	private static Map<String, String> orders() {
		Map<String, String> orders = new LinkedHashMap<>();
		orders.put("price", "price");
		orders.put("author.name", "author.name");
		return orders;
	}

	@Test
	void listWithoutWishesHasTheDefaultOrderMadeTotalByTheKey() {
		Criteria criteria = read(Map.of());
		assertThat(criteria.orders()).containsExactly(new Order("created", true), new Order("id", false));
		assertThat(criteria.conditions()).isEmpty();
		assertThat(criteria.terms()).isEmpty();
	}

	@Test
	void lookupsAreReadWithTheirValues() {
		assertThat(read(query("price__gte", "10")).conditions())
			.containsExactly(new Condition("price", Lookup.GTE, List.of(BigDecimal.TEN)));
		assertThat(read(query("price__in", "1,2")).conditions())
			.containsExactly(new Condition("price", Lookup.IN, List.of(BigDecimal.ONE, BigDecimal.valueOf(2))));
		assertThat(read(query("price__isnull", "true")).conditions())
			.containsExactly(new Condition("price", Lookup.ISNULL, List.of(true)));
		assertThat(read(query("name", "x")).conditions())
			.containsExactly(new Condition("name", Lookup.EXACT, List.of("x")));
	}

	@Test
	void pathsAreWrittenWithDotsOrWithUnderscores() {
		Condition expected = new Condition("author.name", Lookup.ICONTAINS, List.of("le"));
		assertThat(read(query("author.name__icontains", "le")).conditions()).containsExactly(expected);
		assertThat(read(query("author__name__icontains", "le")).conditions()).containsExactly(expected);
		assertThat(read(query("ordering", "author__name")).orders()).first().isEqualTo(new Order("author.name", false));
	}

	@Test
	void repeatedFiltersMustAllHoldAndEmptyOnesAreNone() {
		assertThat(read(Map.of("name__contains", List.of("a", "", "b"))).conditions()).hasSize(2);
	}

	@Test
	void wrongValuesAreReported() {
		assertThat(refused(query("price", "abc"))).containsExactly("price invalid");
		assertThat(refused(query("price__range", "1"))).containsExactly("price__range invalid");
		assertThat(refused(query("price__in", "1,2,3,4"))).containsExactly("price__in invalid");
		assertThat(refused(query("available", "maybe"))).containsExactly("available invalid");
		assertThat(refused(query("search", "\0"))).containsExactly("search null_characters_not_allowed");
	}

	@Test
	void whatIsNotDeclaredIsRefusedWhereClientsSeeItAndIgnoredElsewhere() {
		assertThat(refused(query("stock", "3"))).containsExactly("stock invalid");
		assertThat(refused(query("stock__gt", "3"))).containsExactly("stock__gt invalid");
		assertThat(refused(query("price__like", "3"))).containsExactly("price__like invalid");
		assertThat(refused(query("available__gt", "true"))).containsExactly("available__gt invalid");
		assertThat(refused(query("ordering", "price,secret"))).containsExactly("ordering invalid");
		assertThat(refused(query("ordering", "--price"))).containsExactly("ordering invalid");
		assertThat(read(query("utm_source", "x")).conditions()).isEmpty();
		assertThat(read(query("secret__gt", "x")).conditions()).isEmpty();
	}

	@Test
	void searchSplitsAtBlanksAndCommasAndKeepsPhrases() {
		assertThat(read(query("search", "le guin,wolfe  \"new york\" it's")).terms()).containsExactly("le", "guin",
				"wolfe", "new york", "it's");
		assertThat(read(query("search", "\"open")).terms()).containsExactly("\"open");
		assertThat(refused(query("search", "a ".repeat(21)))).containsExactly("search invalid");
	}

	@Property
	void nothingThatAnybodySendsBreaksTheReading(@ForAll String name, @ForAll String value) {
		Reading reading = Reading.whole();
		Criteria criteria = this.filter.read(Map.of(name, List.of(value), "price__" + name, List.of(value), "ordering",
				List.of(value), "search", List.of(value)), reading);
		assertThat(criteria.orders()).isNotEmpty();
		assertThat(criteria.orders().get(criteria.orders().size() - 1)).isEqualTo(new Order("id", false));
	}

	private Criteria read(Map<String, List<String>> query) {
		Reading reading = Reading.whole();
		Criteria criteria = this.filter.read(query, reading);
		assertThat(reading.violations()).isEmpty();
		return criteria;
	}

	private List<String> refused(Map<String, List<String>> query) {
		Reading reading = Reading.whole();
		this.filter.read(query, reading);
		return reading.violations().stream().map(ListFilterTests::shown).toList();
	}

	private static String shown(Violation violation) {
		return violation.field() + " " + violation.code();
	}

	private static Map<String, List<String>> query(String name, String value) {
		return Map.of(name, List.of(value));
	}

}
