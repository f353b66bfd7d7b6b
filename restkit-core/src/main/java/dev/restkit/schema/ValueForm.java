package dev.restkit.schema;

import java.lang.reflect.AnnotatedElement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * How values of a Java type are written, where it is not the way that RESTKit would
 * choose for the type by itself.
 *
 * @since 0.1.0
 */
public sealed interface ValueForm {

	/**
	 * One of some texts or integers stands for each value.
	 *
	 * @param values the values by what is written for them, in the order shown
	 * @since 0.1.0
	 */
	record Choices(Map<Object, Object> values) implements ValueForm {

		public Choices {
			values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
		}

	}

	/**
	 * The type is written as the one value within it.
	 *
	 * @param type the raw type of that value
	 * @param accessor what gives it, a field or method; its annotations constrain it
	 * @param creator makes a value of the inner one; throws
	 * {@link IllegalArgumentException} for one that it refuses. {@code null} if only the
	 * type's own constructor can
	 * @since 0.1.0
	 */
	record Inner(Class<?> type, AnnotatedElement accessor,
			@Nullable Function<Object, Object> creator) implements ValueForm {

	}

	/**
	 * A number stands in quotes.
	 *
	 * @since 0.1.0
	 */
	record QuotedNumber() implements ValueForm {

	}

	/**
	 * Any other form.
	 *
	 * @param schema its shape; any at all, where nobody can tell
	 * @param reader turns neutral data of that shape into a value; throws
	 * {@link IllegalArgumentException} for what it refuses. {@code null} if what is
	 * written cannot be read back
	 * @since 0.1.0
	 */
	record Converted(Schema schema, @Nullable Function<Object, Object> reader) implements ValueForm {

	}

}
