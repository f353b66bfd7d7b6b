package dev.restkit.format.json;

import java.math.BigInteger;
import java.time.DateTimeException;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns values into what a mapper writes for them, and back.
 */
final class JacksonConversion {

	private final JsonMapper mapper;

	JacksonConversion(JsonMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * What is written for a value.
	 * @param value the value
	 * @return the JSON, or {@code null} if nothing can be written
	 */
	@Nullable JsonNode written(Object value) {
		try {
			return this.mapper.readTree(this.mapper.writeValueAsString(value));
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	/**
	 * A single value of JSON as neutral data.
	 * @param json the JSON
	 * @return the data, or {@code null} for an object, a list or {@code null}
	 */
	static @Nullable Object neutral(JsonNode json) {
		if (json.isString()) {
			return json.stringValue();
		}
		if (json.isIntegralNumber()) {
			return json.bigIntegerValue();
		}
		if (json.isNumber()) {
			return json.decimalValue();
		}
		return json.isBoolean() ? json.booleanValue() : null;
	}

	/**
	 * Read neutral data.
	 * @param data the data
	 * @param type the type to make of it
	 * @return the value
	 * @throws IllegalArgumentException if the mapper refuses it
	 */
	Object read(Object data, JavaType type) {
		Object value = convert((data instanceof BigInteger number) ? narrow(number) : data, type);
		if (value == null) {
			throw new IllegalArgumentException("Nothing comes of it");
		}
		return value;
	}

	private @Nullable Object convert(Object data, JavaType type) {
		try {
			return this.mapper.convertValue(data, type);
		}
		catch (JacksonException | DateTimeException | ArithmeticException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static Number narrow(BigInteger number) {
		return (number.bitLength() < Long.SIZE) ? (Number) number.longValue() : number;
	}

}
