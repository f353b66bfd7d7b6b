package dev.restkit.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 says it.
 *
 * @param status the HTTP status; other wires translate it
 * @param title the phrase of the status
 * @param code the stable code, such as {@code not_found}
 * @param detail what went wrong in this case, one sentence without names of classes or
 * tables
 * @param instance the path that was called, or {@code null} where the wire adds it
 * @param errors what is wrong with the input, in declaration order
 * @param headers protocol headers that belong to it, such as {@code Allow}
 * @since 0.1.0
 */
public record Problem(int status, String title, String code, String detail, @Nullable String instance,
		List<Violation> errors, Map<String, String> headers) {

	public Problem {
		errors = List.copyOf(errors);
		headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
	}

	/**
	 * A problem without violations.
	 * @param kind the kind, which gives status, title and code
	 * @param detail what went wrong in this case
	 * @return the problem
	 */
	public static Problem of(ProblemKind kind, String detail) {
		return new Problem(kind.status(), kind.title(), kind.code(), detail, null, List.of(), Map.of());
	}

	/**
	 * A problem with the sentence of its kind.
	 * @param kind the kind
	 * @return the problem
	 */
	public static Problem of(ProblemKind kind) {
		return of(kind, kind.detail());
	}

	/**
	 * Input that breaks its rules: 400, code {@code invalid}.
	 * @param errors what is wrong with it
	 * @return the problem
	 */
	public static Problem invalid(List<Violation> errors) {
		return of(ProblemKind.INVALID, detail(errors)).withErrors(errors);
	}

	private static String detail(List<Violation> errors) {
		long fields = errors.stream().map(Violation::field).filter((field) -> !field.isEmpty()).distinct().count();
		if (fields == 0) {
			return ProblemKind.INVALID.detail();
		}
		return (fields == 1) ? "1 field is invalid." : fields + " fields are invalid.";
	}

	public Problem withErrors(List<Violation> violations) {
		return new Problem(this.status, this.title, this.code, this.detail, this.instance, violations, this.headers);
	}

	public Problem withInstance(@Nullable String path) {
		return new Problem(this.status, this.title, this.code, this.detail, path, this.errors, this.headers);
	}

	public Problem withCode(String stableCode) {
		return new Problem(this.status, this.title, stableCode, this.detail, this.instance, this.errors, this.headers);
	}

	public Problem withHeader(String name, String value) {
		Map<String, String> extended = new LinkedHashMap<>(this.headers);
		extended.put(name, value);
		return new Problem(this.status, this.title, this.code, this.detail, this.instance, this.errors, extended);
	}

	/**
	 * As an exception that carries it.
	 * @return the exception
	 */
	public ProblemException toException() {
		return new ProblemException(this);
	}

}
