package dev.restkit.format.json;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.restkit.format.json.AnnotatedTypes.Account;
import dev.restkit.format.json.AnnotatedTypes.Animal;
import dev.restkit.format.json.AnnotatedTypes.Bean;
import dev.restkit.format.json.AnnotatedTypes.Bike;
import dev.restkit.format.json.AnnotatedTypes.Card;
import dev.restkit.format.json.AnnotatedTypes.Cat;
import dev.restkit.format.json.AnnotatedTypes.Code;
import dev.restkit.format.json.AnnotatedTypes.Coded;
import dev.restkit.format.json.AnnotatedTypes.Colour;
import dev.restkit.format.json.AnnotatedTypes.Colours;
import dev.restkit.format.json.AnnotatedTypes.Cover;
import dev.restkit.format.json.AnnotatedTypes.Disc;
import dev.restkit.format.json.AnnotatedTypes.Dog;
import dev.restkit.format.json.AnnotatedTypes.Figure;
import dev.restkit.format.json.AnnotatedTypes.Flat;
import dev.restkit.format.json.AnnotatedTypes.German;
import dev.restkit.format.json.AnnotatedTypes.InWrapper;
import dev.restkit.format.json.AnnotatedTypes.Isbn;
import dev.restkit.format.json.AnnotatedTypes.Labelled;
import dev.restkit.format.json.AnnotatedTypes.Labels;
import dev.restkit.format.json.AnnotatedTypes.Level;
import dev.restkit.format.json.AnnotatedTypes.Lossy;
import dev.restkit.format.json.AnnotatedTypes.Loud;
import dev.restkit.format.json.AnnotatedTypes.Named;
import dev.restkit.format.json.AnnotatedTypes.Number;
import dev.restkit.format.json.AnnotatedTypes.Old;
import dev.restkit.format.json.AnnotatedTypes.Parcel;
import dev.restkit.format.json.AnnotatedTypes.Payment;
import dev.restkit.format.json.AnnotatedTypes.Point;
import dev.restkit.format.json.AnnotatedTypes.Quoted;
import dev.restkit.format.json.AnnotatedTypes.Size;
import dev.restkit.format.json.AnnotatedTypes.Sparse;
import dev.restkit.format.json.AnnotatedTypes.Times;
import dev.restkit.format.json.AnnotatedTypes.Vehicle;
import dev.restkit.format.json.AnnotatedTypes.Weight;
import dev.restkit.format.json.AnnotatedTypes.Wrapped;
import dev.restkit.format.json.AnnotatedTypes.Zoo;
import dev.restkit.method.UnreadableTypeException;
import dev.restkit.pagination.Page;
import dev.restkit.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that what is written, what is read and what is published agree, whatever Jackson
 * is told about the types.
 */
class JacksonTypeFormsTests {

	private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 1, 2, 3, 4, 5);

	private static final UnaryOperator<JsonMapper.Builder> PLAIN = UnaryOperator.identity();

	private static final UnaryOperator<JsonMapper.Builder> TIMESTAMPS = (builder) -> builder
		.enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS);

	private static final UnaryOperator<JsonMapper.Builder> NON_NULL = (builder) -> builder
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL)
			.withContentInclusion(JsonInclude.Include.NON_NULL));

	static Stream<Arguments> whatComesOutGoesIn() {
		Object times = new Times(LocalDate.of(2026, 1, 2), MOMENT, MOMENT.toLocalTime(), Instant.ofEpochSecond(7),
				Duration.ofMinutes(3));
		Object colours = new Colours(Colour.RED, List.of(Colour.GREEN), Map.of("a", Colour.RED),
				Optional.of(Colour.GREEN));
		return Stream.of(agreement(Colours.class, PLAIN, colours),
				agreement(Colours.class, (builder) -> builder.enable(EnumFeature.WRITE_ENUMS_USING_INDEX), colours),
				agreement(Loud.class,
						(builder) -> builder.enable(EnumFeature.WRITE_ENUMS_USING_TO_STRING,
								EnumFeature.READ_ENUMS_USING_TO_STRING),
						new Loud(Level.HIGH)),
				agreement(Loud.class, (builder) -> builder.enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE),
						new Loud(Level.HIGH)),
				agreement(Coded.class, PLAIN, new Coded(Code.B, Level.HIGH, Number.TWO)),
				agreement(Cover.class, PLAIN,
						new Cover(new Isbn("9780000000000"), new Weight(7), List.of(new Isbn("9780000000001")))),
				agreement(Labelled.class, PLAIN, new Labelled(new Labels(List.of("a", "b")))),
				agreement(Times.class, PLAIN, times), agreement(Times.class, TIMESTAMPS, times),
				agreement(German.class, PLAIN, new German(LocalDate.of(2026, 1, 2), List.of(LocalDate.of(2026, 1, 3)),
						Optional.of(LocalDate.of(2026, 1, 4)), LocalTime.of(3, 4), Instant.ofEpochMilli(7000), null)),
				agreement(Quoted.class, PLAIN, new Quoted(1L << 60, new BigDecimal("1.25"), 3, 4L)),
				agreement(Flat.class, PLAIN, new Flat("a", new Size(1, 2), new Size(3, 4))),
				agreement(Animal.class, PLAIN, new Cat("Tom", true)), agreement(Animal.class, PLAIN, new Dog("Rex")),
				agreement(Zoo.class, PLAIN, new Zoo(new Dog("Rex"), List.of(new Cat("Tom", false)))),
				agreement(Figure.class, PLAIN, new Disc(2)), agreement(Payment.class, PLAIN, new Card("1")),
				agreement(Vehicle.class, PLAIN, new Bike(2)), agreement(Wrapped.class, PLAIN, new InWrapper(3)),
				agreement(Sparse.class, NON_NULL, new Sparse("a", null, Optional.empty(), List.of("t"), null)),
				agreement(Sparse.class, PLAIN, new Sparse("a", null, Optional.empty(), List.of("t"), null)),
				agreement(Sparse.class,
						(builder) -> builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE),
						new Sparse("a", "b", Optional.of("c"), List.of("d"), 1)));
	}

	private static Arguments agreement(Type type, UnaryOperator<JsonMapper.Builder> settings, Object value) {
		return Arguments.of(type, settings, value);
	}

	@ParameterizedTest
	@MethodSource
	void whatComesOutGoesIn(Type type, UnaryOperator<JsonMapper.Builder> settings, Object value) {
		Published published = Published.of(type, settings);
		String json = published.write(value);
		assertThat(published.wrongInAnswer(json)).as(json).isEmpty();
		assertThat(published.read(json)).as(json + published.violations()).isEqualTo(value);
		assertThat(published.wrongInInput(json)).as(json).isEmpty();
	}

	@Test
	void choicesAreThoseWritten() {
		Published colours = Published.of(Colour.class);
		assertThat(colours.shape(false)).containsEntry("enum", List.of("red", "green"));
		assertThat(colours.read("\"GREEN\"")).isNull();
		assertThat(colours.violations()).singleElement()
			.extracting(Violation::code, Violation::message)
			.containsExactly("invalid_choice", "\"GREEN\" is not a valid choice.");
	}

	@Test
	void choicesMayBeIntegers() {
		Published numbers = Published.of(Number.class);
		assertThat(numbers.shape(false)).containsEntry("type", "integer").containsEntry("enum", List.of(10L, 20L));
		assertThat(numbers.read("20")).isEqualTo(Number.TWO);
		numbers.read("1");
		assertThat(numbers.violations()).extracting(Violation::code).containsExactly("invalid_choice");
	}

	@Test
	void aSingleValueKeepsItsConstraints() {
		Published isbn = Published.of(Isbn.class);
		assertThat(isbn.shape(true)).containsEntry("pattern", "^978[0-9]{10}$");
		isbn.read("\"1\"");
		assertThat(isbn.violations()).extracting(Violation::code).containsExactly("invalid");
	}

	@Test
	void aValueThatItsCreatorRefusesIsInvalid() {
		Published weight = Published.of(Weight.class);
		assertThat(weight.read("-1")).isNull();
		assertThat(weight.violations()).extracting(Violation::message).containsExactly("Invalid value.");
	}

	@Test
	void aPatternThatIsNotKeptIsInvalid() {
		Published german = Published.of(German.class);
		german.read("{\"day\":\"2026-01-02\",\"days\":[],\"time\":\"03:04\",\"stamp\":7}");
		assertThat(german.violations()).extracting(Violation::field).containsExactly("day");
	}

	@Test
	void aPatternThatCannotBeReadStopsTheStart() {
		assertThatExceptionOfType(UnreadableTypeException.class).isThrownBy(() -> Published.of(Lossy.class).read("{}"))
			.withMessageContaining("java.time.LocalDate")
			.withMessageContaining("pattern");
		assertThat(Published.of(Lossy.class)
			.wrongInAnswer(Published.of(Lossy.class).write(new Lossy(MOMENT.toLocalDate())))).isEmpty();
	}

	@Test
	void whatOnlyItsSerializerKnowsIsAnything() {
		Published parcel = Published.of(Parcel.class);
		assertThat(parcel.wrongInAnswer(parcel.write(new Parcel(new Point(1, 2), new Point(3, 4))))).isEmpty();
		assertThat(parcel.component("Parcel", false)).extracting("properties")
			.isEqualTo(Map.of("from", Map.of(), "to", Map.of("type", "string")));
	}

	@Test
	void datesOfOldAreDocumentedAsWritten() {
		Published old = Published.of(Old.class);
		assertThat(old.wrongInAnswer(old.write(new Old(new Date(0))))).isEmpty();
		assertThat(old.read("{\"when\":\"1970-01-01T00:00:00.000Z\"}")).isEqualTo(new Old(new Date(0)));
	}

	@Test
	void accessHoldsEverywhere() {
		Published account = Published.of(Account.class);
		String json = account.write(new Account(1L, "ada", "secret", "h", "a", "b"));
		assertThat(json).isEqualTo("{\"id\":1,\"name\":\"ada\",\"locked\":\"a\"}");
		assertThat(account.wrongInAnswer(json)).isEmpty();
		assertThat(account.read("{\"id\":7,\"name\":\"ada\",\"password\":\"secret\",\"locked\":\"x\"}"))
			.isEqualTo(new Account(null, "ada", "secret", null, null, null));
		assertThat(account.wrongInInput("{\"name\":\"ada\",\"password\":\"secret\"}")).isEmpty();
		assertThat(account.wrongInInput("{\"name\":\"ada\"}")).isNotEmpty();
		account.read("{\"name\":\"ada\",\"password\":\"secret\",\"hidden\":\"x\",\"gone\":\"x\"}");
		assertThat(account.violations()).extracting(Violation::field).containsExactly("hidden", "gone");
	}

	@Test
	void beansAreShownAsTheyAreWritten() {
		Published bean = Published.of(Bean.class);
		String json = bean.write(new Bean());
		assertThat(json).contains("\"total\":3").contains("\"flag\":true").doesNotContain("secret");
		assertThat(bean.wrongInAnswer(json)).isEmpty();
	}

	@Test
	void whatARecordShowsBesideItsComponentsIsReadOnly() {
		Published named = Published.of(Named.class);
		String json = named.write(new Named("Ada", "Lovelace"));
		assertThat(json).contains("Ada Lovelace");
		assertThat(named.wrongInAnswer(json)).isEmpty();
		assertThat(named.read(json)).isEqualTo(new Named("Ada", "Lovelace"));
	}

	@Test
	void whatMayBeAbsentIsNotRequiredInAnswers() {
		assertThat(Published.of(Sparse.class).component("Sparse", false)).extracting("required")
			.isEqualTo(List.of("text", "note", "other"));
		assertThat(Published.of(Sparse.class, NON_NULL).component("Sparse", false)).extracting("required")
			.isEqualTo(List.of("text"));
	}

	@Test
	void aPageHasAllItsMembers() {
		Type page = ResolvableType.forClassWithGenerics(Page.class, String.class).getType();
		Published published = Published.of(page, NON_NULL);
		String json = published.write(new Page<>(0, null, null, List.of()));
		assertThat(json).isEqualTo("{\"count\":0,\"next\":null,\"previous\":null,\"results\":[]}");
		assertThat(published.wrongInAnswer(json)).isEmpty();
	}

	@Test
	void membersInAListAreToldApart() {
		Type list = ResolvableType.forClassWithGenerics(List.class, Animal.class).getType();
		Published published = Published.of(list);
		String json = published.write(List.of(new Cat("Tom", true)));
		assertThat(published.wrongInAnswer(json)).as(json).isEmpty();
		assertThat(published.read(json)).isEqualTo(List.of(new Cat("Tom", true)));
	}

	@Test
	void constraintsHoldForQuotedNumbers() {
		Published quoted = Published.of(Quoted.class);
		quoted.read("{\"id\":\"1\",\"price\":\"x\",\"count\":\"11\",\"key\":\"1\"}");
		assertThat(quoted.violations()).extracting(Violation::field).containsExactly("price", "count");
	}

}
