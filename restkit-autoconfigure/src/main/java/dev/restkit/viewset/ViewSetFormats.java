package dev.restkit.viewset;

import java.util.ArrayList;
import java.util.List;

/**
 * The media types that view sets speak.
 *
 * @param consumes the media types that bodies are read from
 * @param produces the media types that results are written in
 * @since 0.1.0
 */
public record ViewSetFormats(List<String> consumes, List<String> produces) {

	private static final String JSON = "application/json";

	public ViewSetFormats {
		consumes = List.copyOf(consumes);
		produces = List.copyOf(produces);
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

}
