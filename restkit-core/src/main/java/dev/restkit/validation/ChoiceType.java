package dev.restkit.validation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * Reads one of some values by name, such as an enum constant.
 *
 * @since 0.1.0
 */
public final class ChoiceType implements InputType {

	private static final int SHOWN = 100;

	private final Map<String, Object> choices;

	private final StringSchema schema;

	/**
	 * Create a type.
	 * @param choices the values by the names that clients use, in the order shown
	 */
	public ChoiceType(Map<String, Object> choices) {
		this.choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
		this.schema = StringSchema.ofChoices(List.copyOf(this.choices.keySet()));
	}

	@Override
	public StringSchema schema() {
		return this.schema;
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		Object choice = InputKind.isText(input) ? this.choices.get(input.toString()) : null;
		if (choice == null) {
			String shown = InputKind.isText(input) ? input.toString() : InputKind.of(input);
			reading.report(at, Rule.CHOICE, (shown.length() > SHOWN) ? shown.substring(0, SHOWN) + "…" : shown);
		}
		return choice;
	}

}
