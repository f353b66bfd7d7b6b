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
 * @param sentence what went wrong in this case, one sentence without names of classes or
 * tables
 * @param instance the path that was called, or {@code null} where the wire adds it
 * @param errors what is wrong with the input, in declaration order
 * @param headers protocol headers that belong to it, such as {@code Allow}
 * @since 0.1.0
 */
public record Problem(int status, String title, String code, Message sentence, @Nullable String instance,
		List<Violation> errors, Map<String, String> headers) {

	public Problem {
		errors = List.copyOf(errors);
		headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
	}

	/**
	 * A problem with a sentence that is said as it is to everybody.
	 * @param status the HTTP status
	 * @param title the phrase of the status
	 * @param code the stable code
	 * @param detail what went wrong in this case
	 * @param instance the path that was called, or {@code null} where the wire adds it
	 * @param errors what is wrong with the input, in declaration order
	 * @param headers protocol headers that belong to it
	 */
	public Problem(int status, String title, String code, String detail, @Nullable String instance,
			List<Violation> errors, Map<String, String> headers) {
		this(status, title, code, Message.of(detail), instance, errors, headers);
	}

	/**
	 * A problem without violations.
	 * @param kind the kind, which gives status, title and code
	 * @param detail what went wrong in this case
	 * @return the problem
	 */
	public static Problem of(ProblemKind kind, String detail) {
		return of(kind, Message.of(detail));
	}

	/**
	 * A problem without violations, whose sentence may be translated.
	 * @param kind the kind, which gives status, title and code
	 * @param sentence what went wrong in this case
	 * @return the problem
	 */
	public static Problem of(ProblemKind kind, Message sentence) {
		return new Problem(kind.status(), kind.title(), kind.code(), sentence, null, List.of(), Map.of());
	}

	/**
	 * A problem with the sentence of its kind.
	 * @param kind the kind
	 * @return the problem
	 */
	public static Problem of(ProblemKind kind) {
		return of(kind, kind.sentence());
	}

	/**
	 * Input that breaks its rules: 400, code {@code invalid}.
	 * @param errors what is wrong with it
	 * @return the problem
	 */
	public static Problem invalid(List<Violation> errors) {
		return of(ProblemKind.INVALID, sentence(errors)).withErrors(errors);
	}

	private static Message sentence(List<Violation> errors) {
		long fields = errors.stream().map(Violation::field).filter((field) -> !field.isEmpty()).distinct().count();
		if (fields == 0) {
			return ProblemKind.INVALID.sentence();
		}
		return Message.counted("restkit.problem.invalid_fields", (int) fields, "{0} field is invalid.",
				"{0} fields are invalid.");
	}

	/**
	 * What went wrong in this case, in English.
	 * @return the sentence
	 */
	public String detail() {
		return this.sentence.text();
	}

	/**
	 * Whether some of its sentences may be translated.
	 * @return {@code true} if one has a key
	 */
	public boolean isTranslatable() {
		return this.sentence.key() != null
				|| this.errors.stream().anyMatch((violation) -> violation.sentence().key() != null);
	}

	public Problem withErrors(List<Violation> violations) {
		return new Problem(this.status, this.title, this.code, this.sentence, this.instance, violations, this.headers);
	}

	public Problem withInstance(@Nullable String path) {
		return new Problem(this.status, this.title, this.code, this.sentence, path, this.errors, this.headers);
	}

	public Problem withCode(String stableCode) {
		return new Problem(this.status, this.title, stableCode, this.sentence, this.instance, this.errors,
				this.headers);
	}

	public Problem withHeader(String name, String value) {
		Map<String, String> extended = new LinkedHashMap<>(this.headers);
		extended.put(name, value);
		return new Problem(this.status, this.title, this.code, this.sentence, this.instance, this.errors, extended);
	}

	/**
	 * As an exception that carries it.
	 * @return the exception
	 */
	public ProblemException toException() {
		return new ProblemException(this);
	}

}
