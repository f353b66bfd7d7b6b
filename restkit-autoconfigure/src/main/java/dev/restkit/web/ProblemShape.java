package dev.restkit.web;

import java.util.Map;
import java.util.function.Function;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How the body of a problem looks. A bean of the application's own replaces the one of
 * {@code restkit.problems.style}, as Django REST framework's {@code EXCEPTION_HANDLER}
 * does.
 *
 * @since 0.1.0
 */
public interface ProblemShape {

	/**
	 * Write a problem as neutral data.
	 * @param problem the problem
	 * @param path the path that was called, for a problem that does not say
	 * @param words says a message in the language of the client
	 * @return the body
	 */
	Map<String, @Nullable Object> body(Problem problem, String path, Function<Message, String> words);

	/**
	 * Whether it is the shape of RFC 9457, which has media types of its own.
	 * @return {@code true} for {@code application/problem+json} and its like,
	 * {@code false} for the plain media type of the format
	 */
	default boolean isProblemDetails() {
		return false;
	}

}
