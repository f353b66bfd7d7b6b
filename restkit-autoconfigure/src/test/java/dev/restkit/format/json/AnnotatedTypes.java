package dev.restkit.format.json;

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
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Types with all that Jackson may be told about them.
 */
final class AnnotatedTypes {

	private AnnotatedTypes() {
	}

	enum Colour {

		@JsonProperty("red")
		RED,

		@JsonEnumDefaultValue
		@JsonProperty("green")
		GREEN

	}

	record Colours(Colour one, List<Colour> some, Map<String, Colour> named, Optional<Colour> maybe) {

	}

	enum Level {

		LOW, HIGH;

		@Override
		public String toString() {
			return "level " + ordinal();
		}

	}

	record Loud(Level level) {

	}

	enum Code {

		A("a1"), B("b2");

		private final String code;

		Code(String code) {
			this.code = code;
		}

		@JsonValue
		String code() {
			return this.code;
		}

	}

	enum Number {

		ONE(10), TWO(20);

		private final int number;

		Number(int number) {
			this.number = number;
		}

		@JsonValue
		int number() {
			return this.number;
		}

	}

	record Coded(Code code, @JsonFormat(shape = JsonFormat.Shape.NUMBER) Level level, Number number) {

	}

	record Isbn(@JsonValue @Pattern(regexp = "^978[0-9]{10}$") String value) {

	}

	static final class Weight {

		private final int grams;

		Weight(int grams) {
			this.grams = grams;
		}

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		static Weight of(int grams) {
			if (grams < 0) {
				throw new IllegalArgumentException("Negative");
			}
			return new Weight(grams);
		}

		@JsonValue
		int grams() {
			return this.grams;
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Weight weight && weight.grams == this.grams;
		}

		@Override
		public int hashCode() {
			return this.grams;
		}

	}

	record Cover(Isbn isbn, Weight weight, List<Isbn> others) {

	}

	record Labels(@JsonValue List<String> values) {

	}

	record Labelled(Labels labels) {

	}

	record Times(LocalDate date, LocalDateTime dateTime, LocalTime time, Instant instant, Duration duration) {

	}

	record German(@JsonFormat(pattern = "dd.MM.yyyy") LocalDate day,
			@JsonFormat(pattern = "dd.MM.yyyy") List<LocalDate> days,
			@JsonFormat(pattern = "dd.MM.yyyy") Optional<LocalDate> maybe,
			@JsonFormat(pattern = "HH:mm") LocalTime time, @JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant stamp,
			@JsonFormat(pattern = "dd.MM.yyyy") @Nullable LocalDate last) {

	}

	record Quoted(@JsonSerialize(using = ToStringSerializer.class) Long id,
			@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price,
			@JsonFormat(shape = JsonFormat.Shape.STRING) @Max(10) int count,
			@JsonSerialize(using = ToStringSerializer.class) long key) {

	}

	record Lossy(@JsonFormat(pattern = "MM.yyyy") LocalDate day) {

	}

	record Size(int width, int height) {

	}

	record Flat(String name, @JsonUnwrapped Size size, @JsonUnwrapped(prefix = "outer_", suffix = "_mm") Size outer) {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Cat.class, name = "the-cat"), @JsonSubTypes.Type(Dog.class) })
	sealed interface Animal permits Cat, Dog {

	}

	record Cat(String name, boolean tame) implements Animal {

	}

	@JsonTypeName("the-dog")
	record Dog(String name) implements Animal {

	}

	record Zoo(Animal first, List<Animal> others) {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
	sealed interface Figure permits Disc, Box {

	}

	record Disc(int radius) implements Figure {

	}

	record Box(int side) implements Figure {

	}

	sealed interface Payment permits Card, Cash {

	}

	@JsonTypeName("by-card")
	record Card(String number) implements Payment {

	}

	record Cash(int amount) implements Payment {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "sort", include = JsonTypeInfo.As.PROPERTY)
	@JsonSubTypes({ @JsonSubTypes.Type(value = Bike.class, name = "bike"),
			@JsonSubTypes.Type(value = Car.class, name = "car") })
	interface Vehicle {

	}

	record Bike(int wheels) implements Vehicle {

	}

	record Car(int doors) implements Vehicle {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
	sealed interface Wrapped permits InWrapper {

	}

	record InWrapper(int number) implements Wrapped {

	}

	record Sparse(String text, @Nullable String note, Optional<String> other,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> tags,
			@JsonInclude(JsonInclude.Include.NON_DEFAULT) @Nullable Integer count) {

	}

	@JsonIgnoreProperties("gone")
	record Account(@JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Long id, String name,
			@JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String password, @JsonIgnore @Nullable String hidden,
			@JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable String locked, @Nullable String gone) {

	}

	record Named(String first, String last) {

		@JsonProperty
		String whole() {
			return this.first + " " + this.last;
		}

	}

	static class Bean {

		@JsonProperty
		private final int total = 3;

		public Boolean isFlag() {
			return true;
		}

		@JsonIgnore
		public String getSecret() {
			return "x";
		}

		@JsonFormat(pattern = "dd.MM.yyyy")
		public LocalDate getDay() {
			return LocalDate.of(2026, 1, 2);
		}

		public Set<Colour> getColours() {
			return Set.of(Colour.RED);
		}

	}

	record Point(int x, int y) {

	}

	record Parcel(@JsonSerialize(using = PointSerializer.class) Point from,
			@JsonSerialize(using = ToStringSerializer.class) Point to) {

	}

	record Old(Date when) {

	}

	static class PointSerializer extends StdSerializer<Point> {

		PointSerializer() {
			super(Point.class);
		}

		@Override
		public void serialize(Point value, JsonGenerator generator, SerializationContext context) {
			generator.writeStartArray();
			generator.writeNumber(value.x());
			generator.writeNumber(value.y());
			generator.writeEndArray();
		}

	}

}
