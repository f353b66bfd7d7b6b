package dev.restkit.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query as it was sent: strict UTF-8, each name with all its values in order.
 *
 * @since 0.1.0
 */
public final class QueryString {

	private QueryString() {
	}

	/**
	 * Read a query.
	 * @param query the raw query without question mark, or {@code null} for none
	 * @param maxParameters how many parameters it may have
	 * @return the parameters, decoded
	 * @throws ProblemException 400 if it is malformed or has too many parameters
	 */
	public static Map<String, List<String>> parse(@Nullable String query, int maxParameters) {
		if (query == null || query.isEmpty()) {
			return Map.of();
		}
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		int count = 0;
		int start = 0;
		while (start <= query.length()) {
			int end = query.indexOf('&', start);
			end = (end >= 0) ? end : query.length();
			if (end > start) {
				check(++count, maxParameters);
				add(query.substring(start, end), parameters);
			}
			start = end + 1;
		}
		return parameters;
	}

	/**
	 * Check how many parameters a query has that was sent in another way.
	 * @param query the parameters
	 * @param maxParameters how many it may have
	 * @throws ProblemException 400 if it has too many
	 */
	public static void check(Map<String, List<String>> query, int maxParameters) {
		check(query.values().stream().mapToInt(List::size).sum(), maxParameters);
	}

	private static void check(int count, int maxParameters) {
		if (count > maxParameters) {
			throw refused(Message.counted("restkit.query.parameters", maxParameters,
					"The query has more than {0} parameter.", "The query has more than {0} parameters."));
		}
	}

	private static void add(String pair, Map<String, List<String>> parameters) {
		int equals = pair.indexOf('=');
		String name = PercentEncoding.decodeForm((equals >= 0) ? pair.substring(0, equals) : pair);
		String value = (equals >= 0) ? PercentEncoding.decodeForm(pair.substring(equals + 1)) : "";
		if (name == null || value == null) {
			throw refused(Message.of("restkit.query.encoding",
					"The query is not valid percent-encoded UTF-8, or has a null character."));
		}
		parameters.computeIfAbsent(name, (key) -> new ArrayList<>(1)).add(value);
	}

	private static ProblemException refused(Message sentence) {
		return Problem.of(ProblemKind.PARSE_ERROR, sentence).toException();
	}

}
