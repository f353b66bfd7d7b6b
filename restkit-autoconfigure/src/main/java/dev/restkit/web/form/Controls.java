package dev.restkit.web.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.RelationSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * Finds the control that fits a shape.
 *
 * @param lists knows where relations are looked up
 */
record Controls(RelatedLists lists) {

	private static final int LINE = 255;

	private static final int NANOS_PER_MILLI = 1_000_000;

	private static final int MILLI_DIGITS = 3;

	private static final String STRING = "string";

	private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd'T'HH:mm:ss")
		.appendFraction(ChronoField.NANO_OF_SECOND, 0, MILLI_DIGITS, true)
		.toFormatter(Locale.ROOT);

	/**
	 * Whether a text may have many lines.
	 */
	static boolean isLong(StringSchema text) {
		return text.format() == null && text.choices().isEmpty()
				&& (text.maxLength() == null || text.maxLength() > LINE) && text.pattern() == null;
	}

	static String text(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		return (value instanceof BigDecimal number) ? number.toPlainString() : value.toString();
	}

	/**
	 * A selection, if the shape has few values.
	 */
	FieldView.@Nullable Choice choice(Schema schema, @Nullable Object value, boolean required) {
		List<String> values;
		if (schema instanceof StringSchema text && !text.choices().isEmpty()) {
			values = text.choices();
		}
		else if (schema instanceof NumberSchema number && !number.choices().isEmpty()) {
			values = number.choices().stream().map(BigDecimal::toPlainString).toList();
		}
		else {
			return null;
		}
		String given = text(value);
		List<FieldView.Option> options = new ArrayList<>();
		if (!required || given.isEmpty()) {
			options.add(new FieldView.Option("", "(none)", given.isEmpty()));
		}
		values.forEach((each) -> options.add(new FieldView.Option(each, each, each.equals(given))));
		if (!given.isEmpty() && !values.contains(given)) {
			options.add(new FieldView.Option(given, given, true));
		}
		return new FieldView.Choice((schema instanceof NumberSchema) ? "integer" : STRING, options);
	}

	FieldView.Choice yesOrNo(@Nullable Object value) {
		String given = text(value);
		return new FieldView.Choice("boolean",
				List.of(new FieldView.Option("", "(none)", given.isEmpty()),
						new FieldView.Option("true", "yes", given.equals("true")),
						new FieldView.Option("false", "no", given.equals("false"))));
	}

	FieldView.Input input(String name, Schema schema, @Nullable Object value) {
		if (schema instanceof RelationSchema relation) {
			FieldView.Input plain = input(name, relation.identifier(), value);
			// Relative addresses are no URLs to browsers.
			String type = relation.isLink() ? "text" : plain.type();
			return new FieldView.Input(type, plain.data(), plain.value(), plain.min(), plain.max(), plain.step(),
					plain.minLength(), plain.maxLength(), "off", this.lists.of(relation));
		}
		if (schema instanceof NumberSchema number) {
			return number(number, text(value));
		}
		StringSchema text = (schema instanceof StringSchema given) ? given : StringSchema.any();
		if (text.isFile()) {
			return new FieldView.Input("file", "file", "", null, null, null, null, null, "off", null);
		}
		String type = type(name, text);
		String shown = text(value);
		if (type.equals("datetime-local")) {
			String local = local(shown);
			type = (local != null) ? type : "text";
			shown = (local != null) ? local : shown;
		}
		String step = (type.equals("datetime-local") || type.equals("time")) ? "any" : null;
		return new FieldView.Input(type, STRING, shown, null, null, step, text.minLength(), text.maxLength(),
				type.equals("password") ? "new-password" : "off", null);
	}

	private static FieldView.Input number(NumberSchema number, String value) {
		String data = number.isText() ? STRING : number.integer() ? "integer" : "number";
		Integer places = number.decimalPlaces();
		String step = number.integer() ? "1"
				: (places != null) ? BigDecimal.ONE.movePointLeft(places).toPlainString() : "any";
		return new FieldView.Input("number", data, value, plain(number.minimum()), plain(number.maximum()), step, null,
				null, "off", null);
	}

	private static @Nullable String plain(@Nullable BigDecimal bound) {
		return (bound != null) ? bound.toPlainString() : null;
	}

	private static String type(String name, StringSchema text) {
		if (name.toLowerCase(Locale.ROOT).contains("password")) {
			return "password";
		}
		String format = text.format();
		if (format == null) {
			return "text";
		}
		return switch (format) {
			case "date", "time", "email" -> format;
			case "date-time" -> "datetime-local";
			case "uri" -> "url";
			default -> "text";
		};
	}

	/**
	 * A moment as browsers edit it: without an offset, in UTC, as the API reads it.
	 * @return the moment, or {@code null} for one that browsers cannot edit without loss
	 */
	private static @Nullable String local(String value) {
		if (value.isEmpty()) {
			return value;
		}
		try {
			OffsetDateTime moment = OffsetDateTime.parse(value).withOffsetSameInstant(ZoneOffset.UTC);
			return (moment.getNano() % NANOS_PER_MILLI == 0) ? moment.format(LOCAL) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
