package dev.restkit.web.webmvc;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Problems by HTTP status, for those who say no more than that.
 *
 * @since 0.1.0
 */
public final class StatusProblems {

	private static final int BAD_REQUEST = 400;

	private static final int SERVER_ERROR = 500;

	private StatusProblems() {
	}

	/**
	 * The problem of a status.
	 * @param status the status
	 * @param detail what went wrong, or {@code null}; not shown where the server is at
	 * fault
	 * @return the problem
	 */
	public static Problem of(int status, @Nullable String detail) {
		ProblemKind kind = ProblemKind.ofStatus(status);
		String title = (kind != null) ? kind.title() : title(status);
		String code = (kind != null) ? kind.code() : code(title);
		Message shown = (kind != null) ? kind.sentence() : Message.of(title + ".");
		if (detail != null && !detail.isBlank() && status < SERVER_ERROR) {
			shown = Message.of(detail);
		}
		return Problem.of(status, title, code, "").withSentence(shown);
	}

	/**
	 * The problem of a status that a server gave without a word. A 400 of which nobody
	 * says more is about the request itself, not about what it carries.
	 * @param status the status
	 * @return the problem
	 */
	public static Problem ofServer(int status) {
		return (status == BAD_REQUEST) ? Problem.of(ProblemKind.PARSE_ERROR) : of(status, null);
	}

	/**
	 * Add the headers that belong to a problem.
	 * @param problem the problem
	 * @param headers the headers
	 * @return the problem with them
	 */
	static Problem withHeaders(Problem problem, HttpHeaders headers) {
		Problem extended = problem;
		for (Map.Entry<String, List<String>> header : headers.headerSet()) {
			if (!header.getKey().equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
				extended = extended.withHeader(header.getKey(), String.join(", ", header.getValue()));
			}
		}
		return extended;
	}

	private static String title(int status) {
		HttpStatus known = HttpStatus.resolve(status);
		return (known != null) ? known.getReasonPhrase() : (status < SERVER_ERROR) ? "Client Error" : "Server Error";
	}

	private static String code(String title) {
		return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
	}

}
