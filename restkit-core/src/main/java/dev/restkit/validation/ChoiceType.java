package dev.restkit.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * Reads one of some values by name, such as an enum constant.
 *
 * @since 0.1.0
 */
public final class ChoiceType implements InputType {

	private final Map<String, Object> choices;

	private final Schema schema;

	/**
	 * Create a type.
	 * @param choices the values by the names that clients use, in the order shown
	 */
	public ChoiceType(Map<String, Object> choices) {
		this(choices, StringSchema.ofChoices(List.copyOf(choices.keySet())));
	}

	private ChoiceType(Map<String, Object> choices, Schema schema) {
		this.choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
		this.schema = schema;
	}

	/**
	 * Create a type whose values integers stand for.
	 * @param choices the values by their integers, in the order shown
	 * @return the type
	 */
	public static ChoiceType ofIntegers(Map<BigInteger, Object> choices) {
		Map<String, Object> texts = new LinkedHashMap<>();
		choices.forEach((number, value) -> texts.put(number.toString(), value));
		return new ChoiceType(texts, NumberSchema.ofChoices(choices.keySet().stream().map(BigDecimal::new).toList()));
	}

	@Override
	public Schema schema() {
		return this.schema;
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		Object choice = InputKind.isText(input) ? this.choices.get(input.toString()) : null;
		if (choice == null) {
			reading.report(at, Rule.CHOICE, ShownInput.of(input));
		}
		return choice;
	}

}
