package dev.restkit.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import org.jspecify.annotations.Nullable;
import dev.restkit.problem.Violation;

/**
 * Writes problems as Django REST framework does: {@code detail}, or messages by field.
 * Nested objects nest, and a list is an object keyed by the indexes of its items that
 * fail. What concerns an object as a whole has a name of its own.
 *
 * @since 0.1.0
 */
public final class FieldMessages implements ProblemShape {

	private final String nonFieldErrorsKey;

	/**
	 * Create the shape.
	 * @param nonFieldErrorsKey the name of what concerns an object as a whole, such as
	 * {@code non_field_errors}
	 */
	public FieldMessages(String nonFieldErrorsKey) {
		this.nonFieldErrorsKey = nonFieldErrorsKey;
	}

	@Override
	public Map<String, @Nullable Object> body(Problem problem, String path, Function<Message, String> words) {
		if (problem.errors().isEmpty()) {
			return Map.of("detail", words.apply(problem.sentence()));
		}
		Place root = new Place();
		for (Violation violation : problem.errors()) {
			root.at(violation.pointer()).messages.add(words.apply(violation.sentence()));
		}
		return write(root);
	}

	private Map<String, @Nullable Object> write(Place place) {
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		if (!place.messages.isEmpty()) {
			body.put(this.nonFieldErrorsKey, place.messages);
		}
		place.inner.forEach((name, inner) -> {
			if (!inner.inner.isEmpty()) {
				body.put(name, write(inner));
			}
			else if (name.equals(this.nonFieldErrorsKey) && !place.messages.isEmpty()) {
				place.messages.addAll(inner.messages);
			}
			else {
				body.put(name, inner.messages);
			}
		});
		return body;
	}

	/**
	 * What is wrong at one place of the input, and below it.
	 */
	private static final class Place {

		private final List<String> messages = new ArrayList<>();

		private final Map<String, Place> inner = new LinkedHashMap<>();

		/**
		 * The place that a JSON Pointer leads to.
		 */
		Place at(String pointer) {
			Place place = this;
			int start = 1;
			while (start <= pointer.length()) {
				int end = pointer.indexOf('/', start);
				end = (end >= 0) ? end : pointer.length();
				String name = pointer.substring(start, end).replace("~1", "/").replace("~0", "~");
				place = place.inner.computeIfAbsent(name, (key) -> new Place());
				start = end + 1;
			}
			return place;
		}

	}

}
