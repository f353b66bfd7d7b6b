package dev.restkit.validation;

import java.util.Locale;
import java.util.Set;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.BooleanSchema;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code true} and {@code false}, and the words that Django REST framework takes
 * for them ({@code yes}, {@code off}, {@code 1} …).
 *
 * @since 0.1.0
 */
public final class BooleanType implements InputType {

	private static final Set<String> TRUE = Set.of("t", "y", "yes", "true", "on", "1");

	private static final Set<String> FALSE = Set.of("f", "n", "no", "false", "off", "0");

	private static final int LONGEST = 5;

	private final BooleanSchema schema = new BooleanSchema();

	@Override
	public BooleanSchema schema() {
		return this.schema;
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		if (input instanceof Boolean) {
			return input;
		}
		if (InputKind.isText(input)) {
			String word = input.toString();
			String lower = (word.length() > LONGEST) ? "" : word.toLowerCase(Locale.ROOT);
			if (TRUE.contains(lower)) {
				return Boolean.TRUE;
			}
			if (FALSE.contains(lower)) {
				return Boolean.FALSE;
			}
		}
		reading.report(at, Rule.NOT_A_BOOLEAN);
		return null;
	}

}
