package dev.restkit.data.jpa;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.restkit.data.jpa.Library.Country;
import dev.restkit.data.jpa.Library.CountryRepresentation;
import dev.restkit.data.jpa.Library.EndlessNovel;
import dev.restkit.data.jpa.Library.LinkedChapter;
import dev.restkit.data.jpa.Library.NestedChapter;
import dev.restkit.data.jpa.Library.Novel;
import dev.restkit.data.jpa.Library.NovelRepresentation;
import dev.restkit.data.jpa.Library.Writer;
import dev.restkit.data.jpa.Library.WriterRepresentation;
import dev.restkit.filtering.Condition;
import dev.restkit.filtering.Criteria;
import dev.restkit.filtering.Lookup;
import dev.restkit.filtering.Order;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.Violation;
import dev.restkit.representation.Link;
import dev.restkit.resource.ResourceStore;
import dev.restkit.resource.Scope;
import dev.restkit.schema.Property;
import dev.restkit.schema.StringSchema;
import dev.restkit.serializer.RepresentationException;
import dev.restkit.serializer.ValidatedData;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.jpa.domain.Specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Entities as representations, over H2.
 */
class JpaResourceStoreTests {

	private Library library;

	private ResourceStore<Novel, Long, NovelRepresentation> novels;

	private long writer;

	@BeforeEach
	void open() {
		this.library = new Library();
		this.novels = this.library.novels();
		this.novels.attribute("title");
		this.novels.attribute("price");
		this.writer = this.library.fill(5);
	}

	@AfterEach
	void close() {
		this.library.close();
	}

	@Test
	void representationShowsColumnsRelationsAndComputedValues() {
		NovelRepresentation first = all().get(0);
		assertThat(first.title()).isEqualTo("Novel 1");
		assertThat(first.price()).isEqualTo("1.00");
		assertThat(first.writer()).isEqualTo(this.writer);
		assertThat(first.writerName()).isEqualTo("Ursula Le Guin");
		assertThat(first.genres()).containsExactlyInAnyOrder("fantasy", "essay");
		assertThat(first.chapters()).extracting("heading").containsExactly("Chapter 1", "Chapter 2");
		assertThat(first.cheap()).isTrue();
		assertThat(first.label()).isEqualTo("Novel 1!");
		assertThat(first.secret()).isNull();
	}

	@Test
	void statementsDoNotGrowWithTheRows() {
		assertThat(this.library.statements(() -> this.novels.list(criteria(List.of()), Scope.all(), 0, 1)))
			.isEqualTo(3);
		assertThat(this.library.statements(() -> this.novels.list(criteria(List.of()), Scope.all(), 0, 5)))
			.isEqualTo(3);
	}

	@Test
	void hyperlinksNameTheObjectItselfAndItsRelations() {
		WriterRepresentation found = Objects.requireNonNull(this.library.writers().find(this.writer, Scope.all()))
			.representation();
		assertThat(found).isNotNull();
		assertThat(found.url()).isEqualTo(Link.to(Writer.class, this.writer));
		assertThat(found.novels()).hasSize(5).allSatisfy((link) -> assertThat(link.model()).isEqualTo(Novel.class));
	}

	@Test
	void objectsNestInObjectsWithTheirOwnRelationsToMany() {
		ResourceStore<?, ?, ?> chapters = this.library.stores.storeFor(NestedChapter.class);
		List<?> rows = chapters.list(new Criteria(List.of(), List.of(), List.of(), List.of(new Order("id", false))),
				Scope.all(), 0, 10);
		NestedChapter chapter = (NestedChapter) rows.get(0);
		assertThat(chapter.novel().writer().name()).isEqualTo("Ursula Le Guin");
		assertThat(chapter.novel().writer().novels()).hasSize(5);
	}

	@Test
	void anObjectThatIsGoneCannotBeGuarded() {
		this.library.inTransaction(() -> {
			Country country = new Country();
			country.code = "NO";
			country.name = "Norway";
			this.library.entityManager.persist(country);
			this.library.entityManager.flush();
			this.library.countries().guard(country);
			this.library.entityManager.createQuery("delete from Country").executeUpdate();
			assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.library.countries().guard(country))
				.satisfies((failure) -> assertThat(failure.problem().status()).isEqualTo(404));
			return country;
		});
	}

	@Test
	void conditionsNarrowTheList() {
		assertThat(titles(condition("price", "price", Lookup.GTE, new BigDecimal("4")))).containsExactly("Novel 4",
				"Novel 5");
		assertThat(titles(condition("title", "title", Lookup.ICONTAINS, "VEL 3"))).containsExactly("Novel 3");
		assertThat(titles(condition("title", "title", Lookup.CONTAINS, "%"))).isEmpty();
		assertThat(titles(condition("title", "title", Lookup.STARTSWITH, "Novel "))).hasSize(5);
		assertThat(titles(condition("published", "published", Lookup.ISNULL, true))).hasSize(3);
		assertThat(titles(condition("writer", "writer", Lookup.EXACT, this.writer))).hasSize(5);
		assertThat(titles(condition("writer", "writer", Lookup.EXACT, this.writer + 1))).isEmpty();
		assertThat(titles(condition("writer.name", "writer.name", Lookup.IEXACT, "URSULA LE GUIN"))).hasSize(5);
	}

	@Test
	void relationsToManyNeverDoubleARow() {
		Condition fantasy = condition("tag", "genres.name", Lookup.CONTAINS, "s");
		assertThat(titles(fantasy)).hasSize(5);
		assertThat(this.novels.count(criteria(List.of(fantasy)), Scope.all())).isEqualTo(5);
		assertThat(titles(condition("genres", "genres", Lookup.IN, "essay", "poem"))).hasSize(5);
		assertThat(titles(condition("genres", "genres", Lookup.ISNULL, true))).isEmpty();
	}

	@Test
	void scopeHidesRowsEverywhere() {
		Specification<Novel> cheap = (root, query, builder) -> builder.lessThan(root.get("price"), new BigDecimal("3"));
		Scope scope = new Scope(cheap);
		assertThat(this.novels.list(criteria(List.of()), scope, 0, 10)).hasSize(2);
		assertThat(this.novels.count(criteria(List.of()), scope)).isEqualTo(2);
		Long hidden = all().get(4).id();
		assertThat(this.novels.find(hidden, scope)).isNull();
		assertThat(this.novels.locate(hidden, scope)).isNull();
		assertThat(this.novels.find(hidden, Scope.all())).isNotNull();
	}

	@Test
	void schemaSaysWhatTheMappingSays() {
		Map<String, Property> properties = new LinkedHashMap<>();
		this.novels.schema().properties().forEach((property) -> properties.put(property.name(), property));
		assertThat(property(properties, "title").required()).isTrue();
		assertThat(((StringSchema) property(properties, "title").schema()).maxLength()).isEqualTo(20);
		assertThat(property(properties, "isbn").nullable()).isTrue();
		assertThat(property(properties, "stock").required()).isFalse();
		assertThat(property(properties, "stock").defaultValue()).isEqualTo(3);
		assertThat(property(properties, "id").readOnly()).isTrue();
		assertThat(property(properties, "writerName").readOnly()).isTrue();
		assertThat(property(properties, "secret").writeOnly()).isTrue();
		assertThat(property(properties, "writer").required()).isTrue();
		assertThat(property(properties, "genres").required()).isFalse();
	}

	@Test
	void allThatIsWrongIsReportedInDeclarationOrder() {
		assertThat(violations(Map.of("title", " ", "price", "1.234", "stock", -1, "writer", 99, "genres",
				List.of("poem"), "isbn", "123")))
			.extracting((violation) -> violation.field() + " " + violation.code())
			.containsExactly("title blank", "isbn invalid", "price max_decimal_places", "stock min_value",
					"writer does_not_exist", "genres does_not_exist");
		assertThat(violations(Map.of())).extracting(Violation::field).containsExactly("title", "price", "writer");
		assertThat(violations(null)).extracting(Violation::pointer).containsExactly("");
		assertThat(violations(List.of())).extracting(Violation::code).containsExactly("invalid");
	}

	@Test
	void createdObjectsHaveDefaultsAndRelations() {
		NovelRepresentation created = create(input("The Dispossessed"));
		assertThat(created.stock()).isEqualTo(3);
		assertThat(created.genres()).containsExactly("essay");
		assertThat(created.title()).isEqualTo("The Dispossessed");
	}

	@Test
	void wholeUpdateResetsDefaultsAndPartialUpdateLeavesTheRest() {
		Map<String, @Nullable Object> input = input("Tehanu");
		input.put("stock", 7);
		Long id = create(input).id();
		assertThat(change(id, Map.of("price", 2), true).stock()).isEqualTo(7);
		input.remove("stock");
		assertThat(change(id, input, false).stock()).isEqualTo(3);
		assertThat(change(id, Map.of("genres", List.of("fantasy", "fantasy")), true).genres())
			.containsExactly("fantasy");
	}

	@Test
	void whatIsUniqueTogetherIsCompletedFromTheStoredObject() {
		Novel stored = this.novels.locate(all().get(0).id(), Scope.all());
		ProblemException refused = catchThrowableOfType(ProblemException.class,
				() -> this.novels.read(Map.of("title", "Novel 2"), stored, true));
		assertThat(refused.problem().errors()).singleElement().satisfies((violation) -> {
			assertThat(violation.pointer()).isEmpty();
			assertThat(violation.code()).isEqualTo("unique");
		});
		assertThat(this.novels.read(Map.of("title", "Novel 1"), stored, true).values()).containsKey("title");
	}

	@Test
	void whatIsUniqueIsReportedAtItsFieldExceptForTheObjectItself() {
		Map<String, @Nullable Object> input = input("Tehanu");
		input.put("isbn", "9780306406157");
		Long id = create(input).id();
		Map<String, @Nullable Object> other = input("Lavinia");
		other.put("isbn", "9780306406157");
		assertThat(violations(other)).singleElement()
			.satisfies((violation) -> assertThat(violation.field() + violation.code()).isEqualTo("isbnunique"));
		assertThat(change(id, Map.of("isbn", "9780306406157"), true).isbn()).isEqualTo("9780306406157");
	}

	@Test
	void hyperlinksAreReadByTheirPath() {
		ResourceStore<?, ?, ?> chapters = this.library.stores.storeFor(LinkedChapter.class);
		Long novel = all().get(0).id();
		assertThat(readChapter(chapters, "/api/novels/" + novel)).isEqualTo("ok");
		assertThat(readChapter(chapters, "http://elsewhere:81/api/novels/" + novel)).isEqualTo("ok");
		assertThat(readChapter(chapters, "/api/novels/0" + novel)).isEqualTo("does_not_exist");
		assertThat(readChapter(chapters, "/api/novels/999999")).isEqualTo("does_not_exist");
		assertThat(readChapter(chapters, "/api/writers/1")).isEqualTo("incorrect_match");
		assertThat(readChapter(chapters, "nonsense")).isEqualTo("no_match");
		assertThat(readChapter(chapters, 5)).isEqualTo("incorrect_type");
	}

	@Test
	void keyThatTheClientChoosesIsSetOnceAndMustBeFree() {
		ResourceStore<Country, String, CountryRepresentation> countries = this.library.countries();
		Map<String, Object> france = Map.of("code", "FR", "name", "France");
		this.library.inTransaction(() -> countries.save(countries.instantiate(countries.read(france, null, false))));
		assertThat(refused(() -> countries.read(france, null, false))).containsExactly("code unique");
		assertThat(refused(() -> countries.read(Map.of("code", " ", "name", "x"), null, false)))
			.containsExactly("code blank");
		Country stored = countries.locate("FR", Scope.all());
		assertThat(countries.read(Map.of("code", "XX", "name", "Other"), stored, false).values())
			.containsOnlyKeys("name");
	}

	@Test
	void wholeUpdateClearsWhatIsLeftOutOfRelationsToMany() {
		Map<String, @Nullable Object> input = input("Lavinia");
		Long id = create(input).id();
		input.remove("genres");
		assertThat(change(id, Map.of("price", 1), true).genres()).containsExactly("essay");
		assertThat(change(id, input, false).genres()).isEmpty();
	}

	@Test
	void everythingThatIsWrongWithARelationToManyIsReported() {
		assertThat(violations(Map.of("title", "x", "price", 1, "writer", this.writer, "genres",
				List.of("essay", "poem", Map.of(), "sonnet"))))
			.extracting(Violation::code)
			.containsExactly("invalid", "does_not_exist", "does_not_exist");
	}

	@Test
	void representationsThatContainEachOtherStopTheStart() {
		assertThatExceptionOfType(RepresentationException.class)
			.isThrownBy(() -> this.library.stores.storeFor(EndlessNovel.class))
			.withMessageContaining("EndlessNovel > EndlessWriter > EndlessNovel")
			.satisfies((refused) -> assertThat(refused.action()).contains("Link"));
	}

	private static List<String> refused(ThrowingCallable reading) {
		return catchThrowableOfType(ProblemException.class, reading).problem()
			.errors()
			.stream()
			.map((violation) -> violation.field() + " " + violation.code())
			.toList();
	}

	private static String readChapter(ResourceStore<?, ?, ?> chapters, Object novel) {
		try {
			chapters.read(Map.of("novel", novel, "heading", "x"), null, false);
			return "ok";
		}
		catch (ProblemException ex) {
			return ex.problem().errors().get(0).code();
		}
	}

	private NovelRepresentation create(Map<String, @Nullable Object> input) {
		return this.library
			.inTransaction(() -> this.novels.save(this.novels.instantiate(this.novels.read(input, null, false))));
	}

	private NovelRepresentation change(Long id, Map<String, ?> input, boolean partial) {
		return this.library.inTransaction(() -> {
			Novel novel = this.novels.locate(id, Scope.all());
			ValidatedData data = this.novels.read(input, novel, partial);
			this.novels.apply(novel, data);
			return this.novels.save(novel);
		});
	}

	private Map<String, @Nullable Object> input(String title) {
		Map<String, @Nullable Object> input = new LinkedHashMap<>();
		input.put("title", "  " + title + " ");
		input.put("price", "12.5");
		input.put("writer", this.writer);
		input.put("genres", List.of("essay"));
		input.put("id", 777);
		return input;
	}

	private List<Violation> violations(@Nullable Object input) {
		return catchThrowableOfType(ProblemException.class, () -> this.novels.read(input, null, false)).problem()
			.errors();
	}

	private static Property property(Map<String, Property> properties, String name) {
		assertThat(properties).containsKey(name);
		return properties.get(name);
	}

	private Condition condition(String name, String field, Lookup lookup, Object... values) {
		return new Condition(this.novels.filterField(name, field).attribute(), lookup, List.of(values));
	}

	private List<String> titles(Condition condition) {
		List<String> titles = new ArrayList<>();
		this.novels.list(criteria(List.of(condition)), Scope.all(), 0, 10).forEach((row) -> titles.add(row.title()));
		return titles;
	}

	private List<NovelRepresentation> all() {
		return this.novels.list(criteria(List.of()), Scope.all(), 0, 10);
	}

	private static Criteria criteria(List<Condition> conditions) {
		return new Criteria(conditions, List.of(), List.of(),
				List.of(new Order("price", false), new Order("id", false)));
	}

}
