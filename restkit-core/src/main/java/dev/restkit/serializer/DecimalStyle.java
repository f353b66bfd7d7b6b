package dev.restkit.serializer;

import java.math.BigDecimal;

import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.Schema;

/**
 * How decimals are written in representations (Django REST framework's
 * {@code COERCE_DECIMAL_TO_STRING}). Input may be a number or a text in either style.
 *
 * @since 0.1.0
 */
public enum DecimalStyle {

	/** As numbers, such as {@code 9.99}. */
	NUMBER,

	/** As texts with the column's scale, such as {@code "9.90"}. */
	STRING;

	/**
	 * The shape that clients see.
	 * @param schema the shape of a value
	 * @param type its Java type
	 * @return the shape of what is written
	 */
	public Schema shown(Schema schema, Class<?> type) {
		return (this == STRING && type == BigDecimal.class && schema instanceof NumberSchema number) ? number.asText()
				: schema;
	}

}
