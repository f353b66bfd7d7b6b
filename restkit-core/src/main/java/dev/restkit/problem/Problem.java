package dev.restkit.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 says it.
 *
 * @param type the kind of problem as a URI reference; {@value #NO_TYPE} where the status
 * says it all
 * @param status the HTTP status; other wires translate it
 * @param title the phrase of the status
 * @param code the stable code, such as {@code not_found}
 * @param sentence what went wrong in this case, one sentence without names of classes or
 * tables
 * @param instance the path that was called, or {@code null} where the wire adds it
 * @param errors what is wrong with the input, in declaration order
 * @param headers protocol headers that belong to it, such as {@code Allow}
 * @param extensions further members for clients, by name; those of this record win
 * @since 0.1.0
 */
public record Problem(String type, int status, String title, String code, Message sentence, @Nullable String instance,
		List<Violation> errors, Map<String, String> headers, Map<String, @Nullable Object> extensions) {

	/**
	 * The type of a problem that has no other meaning than its status (RFC 9457, 4.2.1).
	 */
	public static final String NO_TYPE = "about:blank";

	public Problem {
		errors = List.copyOf(errors);
		headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
		extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
	}

	/**
	 * A problem of a status.
	 * @param status the HTTP status
	 * @param title the phrase of the status
	 * @param code the stable code
	 * @param detail what went wrong in this case
	 * @return the problem
	 */
	public static Problem of(int status, String title, String code, String detail) {
		return new Problem(NO_TYPE, status, title, code, Message.of(detail), null, List.of(), Map.of(), Map.of());
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
		return new Problem(NO_TYPE, kind.status(), kind.title(), kind.code(), sentence, null, List.of(), Map.of(),
				Map.of());
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

	/**
	 * A problem of a kind of one's own.
	 * @param uri what identifies the kind, a URI reference
	 * @param phrase what the kind is called
	 * @return the problem
	 */
	public Problem withType(String uri, String phrase) {
		return new Problem(uri, this.status, phrase, this.code, this.sentence, this.instance, this.errors, this.headers,
				this.extensions);
	}

	public Problem withSentence(Message message) {
		return new Problem(this.type, this.status, this.title, this.code, message, this.instance, this.errors,
				this.headers, this.extensions);
	}

	public Problem withDetail(String detail) {
		return new Problem(this.type, this.status, this.title, this.code, Message.of(detail), this.instance,
				this.errors, this.headers, this.extensions);
	}

	public Problem withErrors(List<Violation> violations) {
		return new Problem(this.type, this.status, this.title, this.code, this.sentence, this.instance, violations,
				this.headers, this.extensions);
	}

	public Problem withInstance(@Nullable String path) {
		return new Problem(this.type, this.status, this.title, this.code, this.sentence, path, this.errors,
				this.headers, this.extensions);
	}

	public Problem withCode(String stableCode) {
		return new Problem(this.type, this.status, this.title, stableCode, this.sentence, this.instance, this.errors,
				this.headers, this.extensions);
	}

	public Problem withHeader(String name, String value) {
		Map<String, String> extended = new LinkedHashMap<>(this.headers);
		extended.put(name, value);
		return new Problem(this.type, this.status, this.title, this.code, this.sentence, this.instance, this.errors,
				extended, this.extensions);
	}

	/**
	 * A problem with a further member for clients (RFC 9457, 3.2).
	 * @param name the name of the member
	 * @param value its value, whatever the renderers can write
	 * @return the problem
	 */
	public Problem withExtension(String name, @Nullable Object value) {
		Map<String, @Nullable Object> extended = new LinkedHashMap<>(this.extensions);
		extended.put(name, value);
		return new Problem(this.type, this.status, this.title, this.code, this.sentence, this.instance, this.errors,
				this.headers, extended);
	}

	/**
	 * As an exception that carries it.
	 * @return the exception
	 */
	public ProblemException toException() {
		return new ProblemException(this);
	}

}
