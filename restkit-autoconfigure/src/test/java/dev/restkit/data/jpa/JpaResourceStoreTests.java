package dev.restkit.data.jpa;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.data.jpa.Library.Country;
import dev.restkit.data.jpa.Library.CountryRepresentation;
import dev.restkit.data.jpa.Library.EndlessNovel;
import dev.restkit.data.jpa.Library.LinkedChapter;
import dev.restkit.data.jpa.Library.NestedChapter;
import dev.restkit.data.jpa.Library.Novel;
import dev.restkit.data.jpa.Library.NovelByEmail;
import dev.restkit.data.jpa.Library.NovelByNick;
import dev.restkit.data.jpa.Library.NovelByNothing;
import dev.restkit.data.jpa.Library.NovelByPassport;
import dev.restkit.data.jpa.Library.NovelByWriter;
import dev.restkit.data.jpa.Library.NovelByWritersCity;
import dev.restkit.data.jpa.Library.NovelRepresentation;
import dev.restkit.data.jpa.Library.Ticket;
import dev.restkit.data.jpa.Library.TicketRepresentation;
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
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.StringSchema;
import dev.restkit.serializer.DecimalStyle;
import dev.restkit.serializer.RepresentationException;
import dev.restkit.serializer.Serializer;
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

	private static final CurrentUser ANN = CurrentUser.named("Ann");

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
				() -> this.novels.read(Map.of("title", "Novel 2"), stored, true, ANN));
		assertThat(refused.problem().errors()).singleElement().satisfies((violation) -> {
			assertThat(violation.pointer()).isEmpty();
			assertThat(violation.code()).isEqualTo("unique");
		});
		assertThat(this.novels.read(Map.of("title", "Novel 1"), stored, true, ANN).values()).containsKey("title");
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
		this.library
			.inTransaction(() -> countries.save(countries.instantiate(countries.read(france, null, false, ANN))));
		assertThat(refused(() -> countries.read(france, null, false, ANN))).containsExactly("code unique");
		assertThat(refused(() -> countries.read(Map.of("code", " ", "name", "x"), null, false, ANN)))
			.containsExactly("code blank");
		Country stored = countries.locate("FR", Scope.all());
		assertThat(countries.read(Map.of("code", "XX", "name", "Other"), stored, false, ANN).values())
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
			.containsExactly("does_not_exist", "invalid", "does_not_exist");
		assertThat(violations(Map.of("title", "x", "price", 1, "writer", this.writer, "genres",
				Arrays.asList("poem", null, "poem", true, false))))
			.allSatisfy((violation) -> assertThat(violation.pointer()).isEqualTo("/genres"))
			.extracting(Violation::code)
			.containsExactly("does_not_exist", "null", "invalid");
	}

	@Test
	void defaultThatDiffersFromObjectToObjectIsMadeForEach() {
		ResourceStore<Ticket, Long, TicketRepresentation> tickets = this.library.tickets();
		assertThat(tickets.schema().properties()).filteredOn((property) -> property.name().equals("code"))
			.singleElement()
			.satisfies((property) -> assertThat(property.required()).isFalse())
			.satisfies((property) -> assertThat(property.defaultValue()).isNull());
		Object first = tickets.read(Map.of(), null, false, ANN).values().get("code");
		assertThat(first).isInstanceOf(UUID.class)
			.isNotEqualTo(tickets.read(Map.of(), null, false, ANN).values().get("code"));
	}

	@Test
	void wholeUpdateLeavesWhatIsOptionalWithoutDefault() {
		Map<String, @Nullable Object> input = input("Lavinia");
		input.put("published", "2008-04-21");
		Long id = create(input).id();
		input.remove("published");
		assertThat(change(id, input, false).published()).isEqualTo("2008-04-21");
	}

	@Test
	void slugThatIsNotUniqueStopsTheStart() {
		assertThatExceptionOfType(RepresentationException.class)
			.isThrownBy(() -> this.library.stores.storeFor(NovelByWritersCity.class))
			.withMessageContaining("'writer'")
			.withMessageContaining("NovelByWritersCity")
			.withMessageContaining("'Writer.city', which need not be unique")
			.satisfies((refused) -> assertThat(refused.action()).contains("@Column(unique = true) at 'Writer.city'"));
		assertThatExceptionOfType(RepresentationException.class)
			.isThrownBy(() -> this.library.stores.storeFor(NovelByNothing.class))
			.withMessageContaining("'Writer' has no attribute 'colour'");
	}

	@Test
	void slugIsUniqueByItsColumnConstraintIndexOrNaturalId() {
		assertThat(List.of(NovelByWriter.class, NovelByNick.class, NovelByPassport.class, NovelByEmail.class))
			.allSatisfy((record) -> assertThat(this.library.stores.storeFor(record).schema().name())
				.isEqualTo(record.getSimpleName()));
	}

	@Test
	void relationsLeadToWhatTheCallerMaySee() {
		this.library.scopes.register(Writer.class, (user) -> new Scope(
				(Specification<Writer>) (writer, query, builder) -> builder.equal(writer.get("name"), user.name())));
		assertThat(violations(input("Lavinia"))).extracting((violation) -> violation.field() + violation.code())
			.containsExactly("writerdoes_not_exist");
		CurrentUser ursula = CurrentUser.named("Ursula Le Guin");
		assertThat(this.novels.read(input("Lavinia"), null, false, ursula).values()).containsKey("writer");
		assertThat(this.library.statements(() -> this.novels.read(input("Lavinia"), null, false, ursula))).isEqualTo(3);
		Serializer<?, ?> serializer = this.library.stores.serializerFor(NovelRepresentation.class);
		assertThat(serializer.create(input("Lavinia"))).isInstanceOf(Novel.class);
		assertThat(refused(() -> serializer.create(input("Lavinia"), ANN))).containsExactly("writer does_not_exist");
	}

	@Test
	void severalAreReadTogetherAndMustDifferFromEachOther() {
		Map<String, @Nullable Object> first = input("Lavinia");
		first.put("isbn", "9780306406157");
		Map<String, @Nullable Object> second = input("Tehanu");
		second.put("isbn", "9780306406157");
		second.put("price", "abc");
		List<Violation> errors = catchThrowableOfType(ProblemException.class,
				() -> this.novels.readAll(Arrays.asList(first, second, input("Lavinia"), 1, null), ANN))
			.problem()
			.errors();
		assertThat(errors).extracting((violation) -> violation.pointer() + " " + violation.code())
			.containsExactly("/1/isbn unique", "/1/price invalid", "/2 unique", "/3 invalid", "/4 null");
		assertThat(errors.get(0).field()).isEqualTo("[1].isbn");
		assertThat(this.novels.readAll(List.of(), ANN)).isEmpty();
	}

	@Test
	void severalAreStoredInTheirOrder() {
		List<ValidatedData> data = this.novels.readAll(List.of(input("Lavinia"), input("Tehanu")), ANN);
		List<NovelRepresentation> stored = this.library
			.inTransaction(() -> this.novels.saveAll(data.stream().map(this.novels::instantiate).toList()));
		assertThat(stored).extracting(NovelRepresentation::title).containsExactly("Lavinia", "Tehanu");
	}

	@Test
	void decimalsAreShownAsTextWhereConfigured() {
		try (Library texts = new Library(DecimalStyle.STRING)) {
			assertThat(texts.novels().schema().properties()).filteredOn((property) -> property.name().equals("price"))
				.singleElement()
				.satisfies((property) -> assertThat(((NumberSchema) property.schema()).isText()).isTrue())
				.satisfies((property) -> assertThat(property.schema().label()).isEqualTo("decimal"));
			assertThat(texts.tickets().schema().properties()).filteredOn((property) -> property.name().equals("fee"))
				.singleElement()
				.satisfies((property) -> assertThat(property.defaultValue()).isEqualTo("1.50"));
		}
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
			chapters.read(Map.of("novel", novel, "heading", "x"), null, false, ANN);
			return "ok";
		}
		catch (ProblemException ex) {
			return ex.problem().errors().get(0).code();
		}
	}

	private NovelRepresentation create(Map<String, @Nullable Object> input) {
		return this.library
			.inTransaction(() -> this.novels.save(this.novels.instantiate(this.novels.read(input, null, false, ANN))));
	}

	private NovelRepresentation change(Long id, Map<String, ?> input, boolean partial) {
		return this.library.inTransaction(() -> {
			Novel novel = this.novels.locate(id, Scope.all());
			ValidatedData data = this.novels.read(input, novel, partial, ANN);
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
		return catchThrowableOfType(ProblemException.class, () -> this.novels.read(input, null, false, ANN)).problem()
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
