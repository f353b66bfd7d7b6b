package dev.restkit.viewset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.restkit.operation.HttpCaching.Guard;

/**
 * The media types that view sets speak.
 *
 * @param consumes the media types that bodies are read from
 * @param produces the media types that results are written in
 * @param guard whether PUT, PATCH and DELETE must say with {@code If-Match} what they
 * change
 * @since 0.1.0
 */
public record ViewSetFormats(List<String> consumes, List<String> produces, Guard guard) {

	static final String ANYTHING = "*/*";

	private static final Set<String> GUARDED = Set.of("PUT", "PATCH", "DELETE");

	private static final String JSON = "application/json";

	public ViewSetFormats {
		consumes = List.copyOf(consumes);
		produces = List.copyOf(produces);
	}

	/**
	 * Media types, and changes that need not say what they change.
	 * @param consumes the media types that bodies are read from
	 * @param produces the media types that results are written in
	 */
	public ViewSetFormats(List<String> consumes, List<String> produces) {
		this(consumes, produces, Guard.OPTIONAL);
	}

	/**
	 * The media types of a method's body. PATCH takes JSON as a merge patch (RFC 7396),
	 * under its own name as well, and JSON Patch (RFC 6902).
	 * @param method the HTTP method
	 * @return the media types
	 */
	List<String> consumes(String method) {
		if (!method.equals("PATCH") || !this.consumes.contains(JSON)) {
			return this.consumes;
		}
		List<String> types = new ArrayList<>(this.consumes);
		types.add(PatchBody.MERGE_PATCH);
		types.add(PatchBody.JSON_PATCH);
		return types;
	}

	/**
	 * Whether a method that changes an object must say what it changes.
	 * @param method the HTTP method
	 * @return the guard
	 */
	Guard guard(String method) {
		return GUARDED.contains(method) ? this.guard : Guard.OPTIONAL;
	}

}
