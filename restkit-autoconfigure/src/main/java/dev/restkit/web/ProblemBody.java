package dev.restkit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Writes problems as neutral data in the order of RFC 9457, under names that no naming
 * strategy of an application changes.
 *
 * @since 0.1.0
 */
public final class ProblemBody implements ProblemShape {

	@Override
	public Map<String, @Nullable Object> body(Problem problem, String path, Function<Message, String> words) {
		return of(problem, path, words);
	}

	@Override
	public boolean isProblemDetails() {
		return true;
	}

	/**
	 * Write a problem in English.
	 * @param problem the problem
	 * @param path the path that was called, for a problem that does not say
	 * @return the body
	 */
	public static Map<String, @Nullable Object> of(Problem problem, String path) {
		return of(problem, path, Message::text);
	}

	/**
	 * Write a problem: its own members, then those that extend it.
	 * @param problem the problem
	 * @param path the path that was called, for a problem that does not say
	 * @param words says a message in the language of the client
	 * @return the body
	 */
	public static Map<String, @Nullable Object> of(Problem problem, String path, Function<Message, String> words) {
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		body.put("type", problem.type());
		body.put("title", problem.title());
		body.put("status", problem.status());
		body.put("detail", words.apply(problem.sentence()));
		body.put("instance", (problem.instance() != null) ? problem.instance() : path);
		body.put("code", problem.code());
		List<Violation> errors = problem.errors();
		if (!errors.isEmpty()) {
			body.put("errors", errors.stream().map((violation) -> error(violation, words)).toList());
		}
		problem.extensions().forEach((name, value) -> {
			if (!body.containsKey(name)) {
				body.put(name, value);
			}
		});
		return body;
	}

	private static Map<String, Object> error(Violation violation, Function<Message, String> words) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("field", violation.field());
		error.put("pointer", violation.pointer());
		error.put("code", violation.code());
		error.put("message", words.apply(violation.sentence()));
		return error;
	}

}
