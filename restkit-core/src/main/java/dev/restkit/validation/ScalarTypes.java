package dev.restkit.validation;

import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Currency;
import java.util.HexFormat;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import dev.restkit.representation.UploadedFile;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.ValueForm;
import dev.restkit.schema.ValueForms;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Knows how single values are read: texts, numbers, choices, dates, files and the like.
 *
 * @since 0.1.0
 */
public final class ScalarTypes {

	private static final int UUID_DIGITS = 32;

	private final NumberTypes numbers;

	private final TemporalTypes temporals;

	private final ValueForms forms;

	/**
	 * Every type in the form that RESTKit chooses for it.
	 */
	public ScalarTypes() {
		this(ValueForms.plain());
	}

	/**
	 * Types in the forms that the application's JSON has for them.
	 * @param forms knows them
	 */
	public ScalarTypes(ValueForms forms) {
		this(new NumberTypes(), new TemporalTypes(), forms);
	}

	private ScalarTypes(NumberTypes numbers, TemporalTypes temporals, ValueForms forms) {
		this.numbers = numbers;
		this.temporals = temporals;
		this.forms = forms;
	}

	/**
	 * The same with other forms, such as those within one property.
	 * @param other the forms
	 * @return the types
	 */
	public ScalarTypes with(ValueForms other) {
		return new ScalarTypes(this.numbers, this.temporals, other);
	}

	/**
	 * The form of a type, where it is not the one that RESTKit chooses.
	 * @param type the Java type; a primitive as well
	 * @return the form, or {@code null}
	 */
	public @Nullable ValueForm formOf(Class<?> type) {
		return this.forms.formOf(ClassUtils.resolvePrimitiveIfNecessary(type));
	}

	/**
	 * How a value of a type is read.
	 * @param type the Java type; a primitive as well
	 * @param constraints what is asked of the value
	 * @param trimmed whether blanks around a text are dropped
	 * @return how it is read, or {@code null} if the type is no scalar
	 */
	public @Nullable InputType of(Class<?> type, Constraints constraints, boolean trimmed) {
		ValueForm form = formOf(type);
		return (form != null) ? formed(type, form, constraints, trimmed) : plain(type, constraints, trimmed);
	}

	private @Nullable InputType formed(Class<?> type, ValueForm form, Constraints constraints, boolean trimmed) {
		if (form instanceof ValueForm.Choices choices) {
			return choice(choices.values());
		}
		if (form instanceof ValueForm.Converted converted) {
			return new ConvertedType(converted.schema(), converted.reader());
		}
		if (form instanceof ValueForm.Inner inner) {
			InputType value = of(inner.type(), Constraints.of(inner.accessor()), trimmed);
			return (value != null && inner.creator() != null) ? new SingleValueType(value, inner.creator()) : null;
		}
		InputType number = plain(type, constraints, trimmed);
		return (number instanceof NumberType quoted) ? new QuotedNumberType(quoted) : number;
	}

	private @Nullable InputType plain(Class<?> type, Constraints constraints, boolean trimmed) {
		Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
		if (boxed == String.class || boxed == CharSequence.class) {
			StringSchema schema = text(StringSchema.any(), constraints);
			return trimmed ? TextType.trimmed(schema) : TextType.of(schema);
		}
		if (boxed == Boolean.class) {
			return new BooleanType();
		}
		if (boxed == UploadedFile.class) {
			return new FileType();
		}
		if (boxed == byte[].class) {
			return new BytesType(constraints);
		}
		if (boxed.isEnum()) {
			return choice(boxed);
		}
		InputType number = this.numbers.of(boxed, constraints);
		if (number != null) {
			return number;
		}
		InputType temporal = this.temporals.of(boxed);
		return (temporal != null) ? temporal : formatted(boxed);
	}

	private static StringSchema text(StringSchema schema, Constraints constraints) {
		Integer least = constraints.minLength();
		if (constraints.notEmpty() || constraints.notBlank()) {
			least = (least != null) ? Math.max(least, 1) : Integer.valueOf(1);
		}
		StringSchema sized = schema.withLength(least, constraints.maxLength())
			.withPattern(constraints.pattern())
			.withFormat(constraints.format());
		return constraints.notBlank() ? sized.withNotBlank() : sized;
	}

	private static ChoiceType choice(Class<?> type) {
		Map<String, Object> choices = new LinkedHashMap<>();
		for (Object constant : type.getEnumConstants()) {
			choices.put(((Enum<?>) constant).name(), constant);
		}
		return new ChoiceType(choices);
	}

	private static ChoiceType choice(Map<Object, Object> written) {
		if (written.keySet().stream().allMatch(BigInteger.class::isInstance)) {
			Map<BigInteger, Object> integers = new LinkedHashMap<>();
			written.forEach((number, value) -> integers.put((BigInteger) number, value));
			return ChoiceType.ofIntegers(integers);
		}
		Map<String, Object> texts = new LinkedHashMap<>();
		written.forEach((text, value) -> texts.put(text.toString(), value));
		return new ChoiceType(texts);
	}

	private static @Nullable InputType formatted(Class<?> type) {
		if (type == UUID.class) {
			return formatted(StringSchema.ofFormat("uuid"), Rule.NOT_A_UUID, ScalarTypes::uuid);
		}
		if (type == URI.class) {
			return formatted(StringSchema.ofFormat("uri"), Rule.NOT_A_URL, ScalarTypes::uri);
		}
		if (type == URL.class) {
			return formatted(StringSchema.ofFormat("uri"), Rule.NOT_A_URL, ScalarTypes::url);
		}
		if (type == Locale.class) {
			return formatted(StringSchema.any(), Rule.INVALID, ScalarTypes::locale);
		}
		if (type == Currency.class) {
			return formatted(StringSchema.any().withPattern("^[A-Z]{3}$"), Rule.INVALID, Currency::getInstance);
		}
		if (type == Character.class) {
			return formatted(StringSchema.any().withLength(1, 1), Rule.INVALID, ScalarTypes::character);
		}
		return null;
	}

	private static InputType formatted(StringSchema schema, Rule rule, Function<String, Object> converter) {
		return new FormattedType(schema, rule, converter);
	}

	/**
	 * With or without hyphens, but never with parts left out as
	 * {@link UUID#fromString(String)} would have it.
	 */
	private static UUID uuid(String text) {
		UUID uuid = (text.length() == UUID_DIGITS) ? new UUID(HexFormat.fromHexDigitsToLong(text, 0, UUID_DIGITS / 2),
				HexFormat.fromHexDigitsToLong(text, UUID_DIGITS / 2, UUID_DIGITS)) : UUID.fromString(text);
		if (text.length() != UUID_DIGITS && !uuid.toString().equalsIgnoreCase(text)) {
			throw new IllegalArgumentException("Not in full");
		}
		return uuid;
	}

	private static URI uri(String text) {
		URI uri = URI.create(text);
		if (!uri.isAbsolute()) {
			throw new IllegalArgumentException("No scheme");
		}
		return uri;
	}

	private static URL url(String text) {
		try {
			return uri(text).toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static Locale locale(String text) {
		try {
			return new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
		}
		catch (IllformedLocaleException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static Character character(String text) {
		if (text.length() != 1 || text.charAt(0) == 0 || Character.isSurrogate(text.charAt(0))) {
			throw new IllegalArgumentException("Not one character");
		}
		return text.charAt(0);
	}

}
