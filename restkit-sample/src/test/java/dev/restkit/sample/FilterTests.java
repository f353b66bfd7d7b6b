package dev.restkit.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Each filter gives exactly the books that a client would pick by hand.
 */
@OnEveryDatabase
class FilterTests {

	private final BookstoreClient client;

	FilterTests(Database database) {
		this.client = database.bookstore().client();
	}

	static Stream<Arguments> filters() {
		return Stream.of(filter("price=4.99", (book) -> price(book) == 4.99),
				filter("price__gt=20", (book) -> price(book) > 20),
				filter("price__gte=6.36", (book) -> price(book) >= 6.36),
				filter("price__lt=20", (book) -> price(book) < 20),
				filter("price__lte=6.36", (book) -> price(book) <= 6.36),
				filter("price__range=10,20", (book) -> price(book) >= 10 && price(book) <= 20),
				filter("price__in=4.99,6.36", (book) -> price(book) == 4.99 || price(book) == 6.36),
				filter("price__gte=10&price__lt=20", (book) -> price(book) >= 10 && price(book) < 20),
				filter("published=1950-01-01", (book) -> published(book).equals("1950-01-01")),
				filter("published__gte=1990-01-01", (book) -> published(book).compareTo("1990") > 0),
				filter("published__lt=1960-01-01",
						(book) -> !published(book).isEmpty() && published(book).compareTo("1960") < 0),
				filter("published__range=1960-01-01,1969-12-31", (book) -> published(book).startsWith("196")),
				filter("published__isnull=true", (book) -> published(book).isEmpty()),
				filter("published__isnull=false", (book) -> !published(book).isEmpty()),
				filter("language=FRENCH", (book) -> book.get("language").equals("FRENCH")),
				filter("language__in=FRENCH,GERMAN",
						(book) -> List.of("FRENCH", "GERMAN").contains(book.get("language"))),
				filter("available=false", (book) -> book.get("available").equals(false)),
				filter("available=true", (book) -> book.get("available").equals(true)),
				filter("author=3", (book) -> book.get("author").equals(3)),
				filter("author__in=3,4,5", (book) -> List.of(3, 4, 5).contains(book.get("author"))),
				filter("tag=art", (book) -> tags(book).contains("art")),
				filter("tag__in=art,crime", (book) -> tags(book).contains("art") || tags(book).contains("crime")),
				filter("tag__iexact=ART", (book) -> tags(book).contains("art")),
				filter("tag__contains=hi", (book) -> hasTag(book, (tag) -> tag.contains("hi"))),
				filter("tag__icontains=HI", (book) -> hasTag(book, (tag) -> tag.contains("hi"))),
				filter("tag__startswith=p", (book) -> hasTag(book, (tag) -> tag.startsWith("p"))),
				filter("tag=art&language=ENGLISH&available=true",
						(book) -> tags(book).contains("art") && book.get("language").equals("ENGLISH")
								&& book.get("available").equals(true)),
				filter("author=3&unheard=of", (book) -> book.get("author").equals(3)));
	}

	private static Arguments filter(String query, Predicate<Map<String, Object>> expected) {
		return arguments(query, expected);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("filters")
	void filters(String query, Predicate<Map<String, Object>> expected) {
		assertThat(expected).as("the sample data has books on both sides").satisfies((test) -> {
			assertThat(books("")).anyMatch(test);
			assertThat(books("")).anyMatch(test.negate());
		});
		assertThat(ids(books(query))).isEqualTo(ids(books("").stream().filter(expected).toList()));
	}

	@Test
	void countsABookOnceThatHasTwoOfTheTags() {
		Answer page = this.client.get("/api/books?tag__contains=r&page_size=100").expect(200);
		List<Object> ids = ids(books("tag__contains=r"));
		assertThat(ids).doesNotHaveDuplicates();
		assertThat(page.get("count")).isEqualTo(ids.size());
	}

	@ParameterizedTest
	@CsvSource({ "price=abc,price", "price__gte=abc,price__gte", "price__in=1|x,price__in",
			"price__range=1,price__range", "published=2020-02-30,published", "language=KLINGON,language",
			"available=maybe,available", "author=abc,author", "price__isnull=maybe,price__isnull",
			"price__contains=1,price__contains", "price__nonsense=1,price__nonsense", "price=1e1000000000,price",
			"author=99999999999999999999,author", "title=x,title", "ordering=nope,ordering",
			"ordering=version,ordering", "ordering=author__books,ordering", "ordering=--price,ordering",
			"ordering=price;drop,ordering", "ordering=nope|-price,ordering" })
	void refusesWhatMakesNoSense(String query, String parameter) {
		assertThat(this.client.get("/api/books?" + query.replace('|', ',')).violations()).containsOnlyKeys(parameter);
	}

	@Test
	void refusesMoreThanAHundredValues() {
		this.client.get("/api/books?author__in=" + "1,".repeat(99) + "1").expect(200);
		assertThat(this.client.get("/api/books?author__in=" + "1,".repeat(100) + "1").violations())
			.containsOnlyKeys("author__in");
	}

	@Test
	void filtersDoNotHideABookFromItsId() {
		Object id = books("author=3").get(0).get("id");
		this.client.get("/api/books/" + id + "?author=4").expect(200);
	}

	@Test
	void searchesInTitlesAndNamesOfAuthors() {
		assertSearch("harbour", (book) -> title(book).contains("harbour"));
		assertSearch("LINDQVIST", (book) -> name(book).contains("lindqvist"));
		assertSearch("harb%20lindq", (book) -> title(book).contains("harb") && name(book).contains("lindq"));
		assertSearch("the", (book) -> title(book).contains("the") || name(book).contains("the"));
		assertThat(books("search=art%20nowhere")).isEmpty();
	}

	@Test
	void searchesForThePatternCharactersOfTheDatabaseAsTheyStand() {
		for (String text : List.of("%25", "_", "%5C", "%27", "a%25b")) {
			assertThat(books("search=" + text)).as(text).isEmpty();
		}
		assertThat(books("tag__contains=%25")).isEmpty();
		assertThat(books("tag__startswith=_")).isEmpty();
		this.client.create("/api/books", this.client.book("title", "100% \\ _"));
		for (String text : List.of("%25", "_", "%5C", "0%25")) {
			assertThat(books("search=" + text)).as(text).hasSize(1);
		}
	}

	@Test
	void anEmptySearchFindsAll() {
		assertThat(this.client.get("/api/books?search=").expect(200).get("count"))
			.isEqualTo(this.client.get("/api/books").expect(200).get("count"));
	}

	private void assertSearch(String text, Predicate<Map<String, Object>> expected) {
		List<Map<String, Object>> found = books("search=" + text);
		assertThat(found).isNotEmpty();
		assertThat(ids(found)).isEqualTo(ids(books("").stream().filter(expected).toList()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "price", "-price", "stock", "-stock", "title", "-title", "created", "-created" })
	void orders(String ordering) {
		String field = ordering.replace("-", "");
		Comparator<Map<String, Object>> order = Comparator.comparing(comparable(field));
		List<Map<String, Object>> books = books("ordering=" + ordering);
		assertThat(books).isSortedAccordingTo(ordering.startsWith("-") ? order.reversed() : order);
		assertThat(ids(books)).containsExactlyInAnyOrderElementsOf(ids(books("")));
	}

	@Test
	void ordersBySeveralFieldsAndThenByPrimaryKey() {
		Comparator<Map<String, Object>> order = Comparator.comparing(comparable("stock")).reversed();
		assertThat(books("ordering=-stock,title")).isSortedAccordingTo(order.thenComparing(comparable("title")));
		assertThat(books("ordering=stock"))
			.isSortedAccordingTo(Comparator.comparing(comparable("stock")).thenComparing(comparable("id")));
		assertThat(books("")).isSortedAccordingTo(Comparator.comparing(comparable("id")));
	}

	@Test
	void ordersByADateThatSomeBooksDoNotHave() {
		List<String> dates = books("ordering=published").stream().map(FilterTests::published).toList();
		assertThat(dates.stream().filter((date) -> !date.isEmpty())).isSorted();
		assertThat(dates).hasSameSizeAs(books(""));
	}

	@SuppressWarnings("unchecked")
	private static Function<Map<String, Object>, Comparable<Object>> comparable(String field) {
		return (book) -> (Comparable<Object>) switch (field) {
			case "price" -> BigDecimal.valueOf(price(book));
			case "created" -> Instant.parse((String) book.get(field));
			default -> book.get(field);
		};
	}

	private List<Map<String, Object>> books(String query) {
		return this.client.all("/api/books?" + query);
	}

	private static List<Object> ids(List<Map<String, Object>> books) {
		return books.stream().map((book) -> book.get("id")).toList();
	}

	private static double price(Map<String, Object> book) {
		return ((Number) book.get("price")).doubleValue();
	}

	private static String published(Map<String, Object> book) {
		return (book.get("published") != null) ? (String) book.get("published") : "";
	}

	private static String title(Map<String, Object> book) {
		return book.get("title").toString().toLowerCase();
	}

	private static String name(Map<String, Object> book) {
		return book.get("authorName").toString().toLowerCase();
	}

	@SuppressWarnings("unchecked")
	private static List<String> tags(Map<String, Object> book) {
		return (List<String>) book.get("tags");
	}

	private static boolean hasTag(Map<String, Object> book, Predicate<String> test) {
		return tags(book).stream().anyMatch(test);
	}

}
