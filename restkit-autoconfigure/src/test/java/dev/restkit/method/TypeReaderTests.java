package dev.restkit.method;

import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.restkit.annotation.Computed;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.annotation.Source;
import dev.restkit.annotation.WriteOnly;
import dev.restkit.format.json.JacksonTypeForms;
import dev.restkit.format.json.RestKitJacksonModule;
import dev.restkit.pagination.Page;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.Violation;
import dev.restkit.representation.Link;
import dev.restkit.representation.LinkForm;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.schema.AnySchema;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.UnionSchema;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.Reading;
import dev.restkit.validation.UnknownFields;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TypeReaderTests {

	private final TypeReader types = new TypeReader(PropertyNaming.identity(),
			new JacksonTypeForms(JsonMapper.builder()
				.addModule(new RestKitJacksonModule(new LinkRegistry(), () -> LinkForm.of("")))
				.build()),
			UnknownFields.IGNORE, List.of());

	private List<Violation> violations = List.of();

	@Test
	void readsARecord() {
		assertThat(read(Note.class, Map.of("text", "Hello", "day", "2026-01-02", "stars", List.of(1L))))
			.isEqualTo(new Note("Hello", LocalDate.of(2026, 1, 2), List.of(1), null, Optional.empty()));
	}

	@Test
	void whatHasNoEndOrNoShapeStopsNothing() {
		assertThat(this.types.output(Resource.class)).isEqualTo(StringSchema.ofFormat("binary"));
		assertThat(this.types.output(Path.class)).isEqualTo(new AnySchema());
		assertThat(new TypeReader(PropertyNaming.identity(), UnknownFields.IGNORE).output(Growing.class))
			.isInstanceOf(ObjectSchema.class);
	}

	@Test
	void aConstraintOnAnOptionalIsRefusedForItWouldCheckNothing() {
		assertThatExceptionOfType(UnreadableTypeException.class)
			.isThrownBy(() -> this.types.input(Wrapped.class, Constraints.none()))
			.withMessageContaining("Optional<@Min(1) Integer>");
	}

	record Growing<T>(@Nullable Growing<List<T>> next) {

	}

	record Wrapped(@Size(max = 2) Optional<String> text) {

	}

	@Test
	void asksForEveryComponentThatMayNotBeNull() {
		read(Note.class, Map.of());
		assertThat(places()).containsExactly("text", "day", "stars");
	}

	@Test
	void honoursConstraintsOfComponentsAndOfTypeArguments() {
		read(Note.class, Map.of("text", "x".repeat(11), "day", "2026-01-02", "stars", List.of(1L, 0L)));
		assertThat(places()).containsExactly("text", "stars[1]");
	}

	@Test
	void notNullMakesANullableComponentRequired() {
		read(Insistent.class, Map.of());
		assertThat(places()).containsExactly("name");
	}

	@Test
	void neverReadsWhatOnlyAnswersHave() {
		assertThat(read(Shown.class,
				Map.of("id", 7L, "name", "Ada", "authorName", "x", "count", 3L, "secret", "s", "hidden", "h")))
			.isEqualTo(new Shown(0, "Ada", null, 0, "s", null));
		assertThat(this.violations).isEmpty();
	}

	@Test
	void marksWhatOnlyAnswersOrOnlyInputHave() {
		ObjectSchema schema = object(this.types.output(Shown.class));
		assertThat(schema.properties()).extracting(Property::name)
			.containsExactly("id", "name", "authorName", "count", "secret");
		assertThat(schema.properties()).filteredOn(Property::readOnly)
			.extracting(Property::name)
			.containsExactly("id", "authorName", "count");
		assertThat(schema.properties()).filteredOn(Property::writeOnly)
			.extracting(Property::name)
			.containsExactly("secret");
	}

	@Test
	void inputAndAnswerOfARecordAreOneShape() {
		for (Class<?> type : List.of(Note.class, Shown.class, Payment.class)) {
			assertThat(this.types.output(type)).isEqualTo(this.types.input(type, Constraints.none()).schema());
		}
	}

	@Test
	void namesPropertiesAsTheNamingSays() {
		TypeReader shouting = new TypeReader((owner, property) -> property + "!", UnknownFields.IGNORE);
		assertThat(object(shouting.output(Point.class)).properties()).extracting(Property::name)
			.containsExactly("x!", "y!");
	}

	@Test
	void readsTheMemberOfASealedTypeThatItsTypeNames() {
		assertThat(read(Payment.class, Map.of("type", "card", "holder", "Ada"))).isEqualTo(new Card("Ada"));
		assertThat(read(Payment.class, Map.of("type", "invoice", "company", "A"))).isEqualTo(new Invoice("A"));
	}

	@Test
	void everyMemberOfAUnionDeclaresItsDiscriminatorFirst() {
		UnionSchema union = (UnionSchema) this.types.output(Payment.class);
		assertThat(union.discriminator()).isEqualTo("type");
		assertThat(union.members()).containsOnlyKeys("card", "invoice");
		assertThat(object(union.members().get("card")).properties().get(0))
			.isEqualTo(Property.required("type", StringSchema.ofChoices(List.of("card"))));
	}

	@Test
	void aUnionRefusesUnknownFieldsButNotItsDiscriminator() {
		TypeReader strict = new TypeReader(PropertyNaming.identity(), UnknownFields.REJECT);
		Reading reading = Reading.whole();
		strict.input(Payment.class, Constraints.none())
			.read(Map.of("type", "card", "holder", "Ada", "more", 1L), Pointer.root(), reading);
		assertThat(reading.violations()).extracting(Violation::field).containsExactly("more");
	}

	@Test
	void jacksonsAnnotationsNameTheMembersOfAUnion() {
		assertThat(read(Shape.class, Map.of("kind", "round", "radius", 2L))).isEqualTo(new Circle(2));
		assertThat(read(Shape.class, Map.of("kind", "square", "side", 3L))).isEqualTo(new Square(3));
	}

	@Test
	void readsARecursiveRecord() {
		assertThat(
				read(Tree.class, Map.of("name", "a", "children", List.of(Map.of("name", "b", "children", List.of())))))
			.isEqualTo(new Tree("a", List.of(new Tree("b", List.of()))));
		ArraySchema children = (ArraySchema) object(this.types.output(Tree.class)).properties().get(1).schema();
		assertThat(children.items()).isEqualTo(new ReferenceSchema("Tree"));
	}

	@Test
	void resolvesTheTypeVariablesOfARecord() {
		Type type = ResolvableType.forClassWithGenerics(Wrap.class, Point.class).getType();
		assertThat(read(type, Map.of("value", Map.of("x", 1L, "y", 2L), "others", List.of())))
			.isEqualTo(new Wrap<>(new Point(1, 2), List.of()));
		assertThat(object(this.types.output(type)).name()).isEqualTo("PointWrap");
	}

	@Test
	void readsEveryKindOfList() {
		assertThat(
				read(Lists.class,
						Map.of("array", List.of(1L, 2L), "set", List.of("b", "a", "b"), "many", List.of("x"), "map",
								Map.of("k", 1L), "any", Map.of("deep", true))))
			.isInstanceOfSatisfying(Lists.class, (lists) -> {
				assertThat(lists.array()).containsExactly(1, 2);
				assertThat(lists.set()).containsExactly("b", "a");
				assertThat(lists.many()).containsExactly("x");
				assertThat(lists.map()).containsEntry("k", 1);
				assertThat(lists.any()).isEqualTo(Map.of("deep", true));
			});
	}

	@Test
	void aConstructorThatRefusesIsReportedAtTheObject() {
		read(Picky.class, Map.of("number", 1L));
		assertThat(places()).containsExactly("");
	}

	@Test
	void namesTheTypeThatCannotBeRead() {
		assertThatExceptionOfType(UnreadableTypeException.class)
			.isThrownBy(() -> this.types.input(Runnable.class, Constraints.none()))
			.withMessageContaining("java.lang.Runnable");
	}

	@Test
	void describesAPageByTheNameOfItsItems() {
		ObjectSchema page = object(
				this.types.output(ResolvableType.forClassWithGenerics(Page.class, Point.class).getType()));
		assertThat(page.name()).isEqualTo("PointPage");
		assertThat(page.properties()).extracting(Property::name)
			.containsExactly("count", "next", "previous", "results");
		assertThat(page.properties().get(1))
			.isEqualTo(Property.optional("next", StringSchema.ofFormat("uri-reference")));
	}

	@Test
	void describesTheGettersOfABeanByName() {
		assertThat(object(this.types.output(Bean.class)).properties()).extracting(Property::name)
			.containsExactly("URL", "name", "ready");
	}

	@Test
	void describesLinksBytesAndUnknownTypes() {
		assertThat(this.types.output(Link.class)).isEqualTo(StringSchema.ofFormat("uri-reference"));
		assertThat(this.types.output(byte[].class)).isEqualTo(StringSchema.ofFormat("binary"));
		assertThat(this.types.output(byte[][].class)).isEqualTo(ArraySchema.of(StringSchema.ofFormat("base64")));
		assertThat(this.types.output(Object.class)).isEqualTo(new AnySchema());
	}

	@Test
	void twoClassesOfOneNameGetTwoNames() {
		assertThat(object(this.types.output(Point.class)).name()).isEqualTo("Point");
		assertThat(object(this.types.output(Other.Point.class)).name()).isEqualTo("OtherPoint");
		assertThat(object(this.types.output(Point.class)).name()).isEqualTo("Point");
	}

	private @Nullable Object read(Type type, Object input) {
		Reading reading = Reading.whole();
		Object value = this.types.input(type, Constraints.none()).read(input, Pointer.root(), reading);
		this.violations = reading.violations();
		return value;
	}

	private Stream<String> places() {
		return this.violations.stream().map(Violation::field);
	}

	private static ObjectSchema object(@Nullable Schema schema) {
		assertThat(schema).isInstanceOf(ObjectSchema.class);
		return (ObjectSchema) schema;
	}

	record Note(@Size(max = 10) String text, LocalDate day, List<@Min(1) Integer> stars, @Nullable String author,
			Optional<String> more) {

	}

	record Insistent(@NotNull @Nullable String name) {

	}

	record Shown(@ReadOnly long id, String name, @Source("author.name") String authorName, @Computed int count,
			@WriteOnly String secret, @JsonIgnore String hidden) {

	}

	record Point(int x, int y) {

	}

	static class Other {

		record Point(int z) {

		}

	}

	sealed interface Payment {

	}

	record Card(String holder) implements Payment {

	}

	record Invoice(String company) implements Payment {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "round"))
	sealed interface Shape {

	}

	record Circle(int radius) implements Shape {

	}

	@JsonTypeName("square")
	record Square(int side) implements Shape {

	}

	record Tree(String name, List<Tree> children) {

	}

	record Wrap<T>(T value, List<T> others) {

	}

	record Lists(int[] array, Set<String> set, ArrayList<String> many, Map<String, Integer> map, Object any) {

	}

	record Picky(int number) {

		Picky {
			throw new IllegalArgumentException();
		}

	}

	public static class Bean {

		public String getURL() {
			return "";
		}

		public String getName() {
			return "";
		}

		public boolean isReady() {
			return true;
		}

		@JsonIgnore
		public String getSecret() {
			return "";
		}

	}

}
