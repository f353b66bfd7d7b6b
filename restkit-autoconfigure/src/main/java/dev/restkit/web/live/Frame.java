package dev.restkit.web.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.restkit.problem.Message;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.Problem;
import dev.restkit.problem.Violation;
import dev.restkit.validation.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What a client says on a socket.
 *
 * @param id what the answer will be called, a number or a text, or {@code null} if the
 * client does not say
 * @param action what to do: {@code subscribe}, {@code unsubscribe}, {@code auth},
 * {@code ping}, or an HTTP method
 * @param path the path that is meant, maybe with a query
 * @param query the query parameters
 * @param headers the headers, by names that are compared without case
 * @param body the body as neutral data
 * @param hasBody whether there is one
 * @param since the last event that the client has seen, or {@code null}
 * @param token says who the client is, or {@code null}
 */
record Frame(@Nullable Object id, String action, String path, Map<String, List<String>> query,
		Map<String, List<String>> headers, @Nullable Object body, boolean hasBody, @Nullable String since,
		@Nullable String token) {

	private static final int MAX_ID = 64;

	/**
	 * The id of a frame, even if nothing else of it can be read.
	 * @param data the frame as neutral data
	 * @return the id, or {@code null} if there is none
	 */
	static @Nullable Object idOf(@Nullable Object data) {
		Object id = (data instanceof Map<?, ?> frame) ? frame.get("id") : null;
		return (id instanceof Number || (id instanceof String text && isId(text))) ? id : null;
	}

	/**
	 * Half a character cannot be said, so it could not be told from others in an answer.
	 */
	private static boolean isId(String text) {
		return text.length() <= MAX_ID
				&& text.codePoints().noneMatch((character) -> Character.getType(character) == Character.SURROGATE);
	}

	/**
	 * Read a frame.
	 * @param data the frame as neutral data
	 * @return the frame
	 * @throws dev.restkit.problem.ProblemException 400 with all that is wrong
	 */
	static Frame read(@Nullable Object data) {
		if (!(data instanceof Map<?, ?> frame)) {
			throw Problem
				.invalid(List
					.of(violation(Pointer.root(), Message.of("restkit.live.frame_object", "A frame is an object."))))
				.toException();
		}
		List<Violation> violations = new ArrayList<>();
		if (frame.get("id") != null && idOf(frame) == null) {
			violations.add(violation(Pointer.of("id"),
					Message.of("restkit.live.frame_id", "An id is a number or a text of at most 64 characters.")));
		}
		String action = text(frame, "action", violations);
		if (action == null && violations.stream().noneMatch((known) -> known.pointer().equals("/action"))) {
			violations.add(Violation.at(Pointer.of("action"), Rule.REQUIRED.code(), Rule.REQUIRED.message()));
		}
		String path = text(frame, "path", violations);
		String since = text(frame, "since", violations);
		String token = text(frame, "token", violations);
		Map<String, List<String>> query = texts(frame, "query", violations);
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.putAll(texts(frame, "headers", violations));
		if (!violations.isEmpty()) {
			throw Problem.invalid(violations).toException();
		}
		return new Frame(idOf(frame), (action != null) ? action : "", (path != null) ? path : "", query, headers,
				frame.get("body"), frame.containsKey("body"), since, token);
	}

	private static Violation violation(Pointer at, Message message) {
		return Violation.at(at, "invalid", message);
	}

	private static @Nullable String text(Map<?, ?> frame, String name, List<Violation> violations) {
		Object value = frame.get(name);
		if (value != null && !(value instanceof String)) {
			violations.add(Violation.at(Pointer.of(name), Rule.NOT_A_STRING.code(), Rule.NOT_A_STRING.message()));
		}
		return (value instanceof String text) ? text : null;
	}

	/**
	 * Texts by name, as a query has them: several values of one name are a list.
	 */
	private static Map<String, List<String>> texts(Map<?, ?> frame, String name, List<Violation> violations) {
		Map<String, List<String>> texts = new LinkedHashMap<>();
		Object value = frame.get(name);
		if (value instanceof Map<?, ?> members) {
			members.forEach((key, member) -> {
				List<?> values = (member instanceof List<?> list) ? list : Collections.singletonList(member);
				if (values.stream().allMatch(Frame::isScalar)) {
					texts.put(String.valueOf(key), values.stream().map(String::valueOf).toList());
				}
				else {
					violations.add(Violation.at(Pointer.of(name).child(String.valueOf(key)), Rule.NOT_A_STRING.code(),
							Rule.NOT_A_STRING.message()));
				}
			});
		}
		else if (value != null) {
			violations.add(violation(Pointer.of(name),
					Message.of("restkit.live.frame_members", "This is an object with a text for each name.")));
		}
		return texts;
	}

	private static boolean isScalar(@Nullable Object value) {
		return value instanceof String || value instanceof Number || value instanceof Boolean;
	}

}
