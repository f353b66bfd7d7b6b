package dev.restkit.format.json;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes decimals as people do: {@code 10} and {@code 0.00000000}, not {@code 1E+1} and
 * {@code 0E-8}. Only what would be a very long row of zeros keeps its exponent.
 */
final class DecimalSerializer extends StdSerializer<BigDecimal> {

	private static final int MAX_ZEROS = 400;

	private static final int LEAST_EXPONENT = -6;

	private final boolean text;

	DecimalSerializer() {
		this(false);
	}

	private DecimalSerializer(boolean text) {
		super(BigDecimal.class);
		this.text = text;
	}

	@Override
	public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
		JsonFormat.Value format = findFormatOverrides(context, property, handledType());
		return (format != null && format.getShape() == JsonFormat.Shape.STRING) ? new DecimalSerializer(true)
				: new DecimalSerializer(false);
	}

	@Override
	public void serialize(BigDecimal value, JsonGenerator generator, SerializationContext context) {
		boolean plain = Math.abs((long) value.scale()) <= MAX_ZEROS;
		if (this.text) {
			generator.writeString(plain ? value.toPlainString() : value.toString());
		}
		else if (plain && hasExponent(value) && generator.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
			generator.writeNumber(value.toPlainString());
		}
		else {
			generator.writeNumber(value);
		}
	}

	/**
	 * Whether {@link BigDecimal#toString()} writes an exponent.
	 */
	private static boolean hasExponent(BigDecimal value) {
		return value.scale() < 0 || (long) value.precision() - 1 - value.scale() < LEAST_EXPONENT;
	}

}
