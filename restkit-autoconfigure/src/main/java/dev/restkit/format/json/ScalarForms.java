package dev.restkit.format.json;

import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.AnySchema;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.BooleanSchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.ValueForm;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.InputType;
import dev.restkit.validation.Reading;
import dev.restkit.validation.ScalarTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out how a mapper writes single values: it is given some, and what comes out is
 * looked at.
 */
final class ScalarForms {

	private final ScalarTypes plain = new ScalarTypes();

	private final JsonMapper mapper;

	private final JacksonConversion conversion;

	ScalarForms(JsonMapper mapper) {
		this.mapper = mapper;
		this.conversion = new JacksonConversion(mapper);
	}

	/**
	 * The form of an enum.
	 * @param type the enum
	 * @return the form; never {@code null}, as it costs nothing to know it
	 */
	ValueForm ofEnum(Class<?> type) {
		Map<Object, Object> choices = new LinkedHashMap<>();
		Class<?> kind = null;
		for (Object constant : type.getEnumConstants()) {
			JsonNode written = this.conversion.written(constant);
			Object choice = (written != null) ? JacksonConversion.neutral(written) : null;
			if (choice == null || !isChoice(choice) || (kind != null && kind != choice.getClass())
					|| choices.put(choice, constant) != null) {
				return new ValueForm.Converted(new AnySchema(), reader(type));
			}
			kind = choice.getClass();
		}
		return new ValueForm.Choices(choices);
	}

	private static boolean isChoice(Object written) {
		return written instanceof String || written instanceof BigInteger;
	}

	/**
	 * The form of another type.
	 * @param type the type
	 * @param sample a value of it
	 * @return the form, or {@code null} if it is RESTKit's own
	 */
	@Nullable ValueForm of(Class<?> type, Object sample) {
		JsonNode written = this.conversion.written(sample);
		if (written == null) {
			return null;
		}
		Object neutral = JacksonConversion.neutral(written);
		InputType own = this.plain.of(type, Constraints.none(), false);
		if (own != null && neutral != null && isReadBy(own, neutral, written)) {
			if (fits(own.schema(), neutral)) {
				return null;
			}
			if (own.schema() instanceof NumberSchema && neutral instanceof String) {
				return new ValueForm.QuotedNumber();
			}
		}
		Function<Object, Object> reader = reader(type);
		return new ValueForm.Converted(shape(written, neutral), isReadBy(reader, written) ? reader : null);
	}

	private boolean isReadBy(InputType own, Object neutral, JsonNode written) {
		Reading reading = Reading.whole();
		Object value = own.read(neutral, Pointer.root(), reading);
		return value != null && reading.count() == 0 && written.equals(this.conversion.written(value));
	}

	/**
	 * A pattern may lose a part of the value, such as the seconds; what it writes must
	 * come out again all the same.
	 */
	private boolean isReadBy(Function<Object, Object> reader, JsonNode written) {
		try {
			Object neutral = JacksonConversion.neutral(written);
			return written.equals(this.conversion.written(reader.apply((neutral != null) ? neutral : written)));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean fits(Schema schema, Object neutral) {
		if (schema instanceof NumberSchema number) {
			return neutral instanceof Number && (!number.integer() || neutral instanceof BigInteger);
		}
		return (schema instanceof BooleanSchema) ? neutral instanceof Boolean : neutral instanceof String;
	}

	private Schema shape(JsonNode written, @Nullable Object neutral) {
		if (neutral instanceof String) {
			InputType moment = this.plain.of(OffsetDateTime.class, Constraints.none(), false);
			Reading reading = Reading.whole();
			boolean isMoment = moment != null && moment.read(neutral, Pointer.root(), reading) != null;
			return isMoment ? StringSchema.ofFormat("date-time") : StringSchema.any();
		}
		if (neutral instanceof Number) {
			return (neutral instanceof BigInteger) ? NumberSchema.ofInteger("int64") : NumberSchema.ofDecimal(null);
		}
		if (neutral instanceof Boolean) {
			return new BooleanSchema();
		}
		return written.isArray() ? ArraySchema.of(new AnySchema()) : new AnySchema();
	}

	private Function<Object, Object> reader(Class<?> type) {
		JavaType resolved = this.mapper.constructType(type);
		return (data) -> this.conversion.read(data, resolved);
	}

}
