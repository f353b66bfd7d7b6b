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

	private static final String MERGE_PATCH = "application/merge-patch+json";

	public ViewSetFormats {
		consumes = List.copyOf(consumes);
		produces = List.copyOf(produces);
	}

	/**
	 * The media types of a method's body. PATCH takes a merge patch (RFC 7396) as such,
	 * and as plain JSON.
	 * @param method the HTTP method
	 * @return the media types
	 */
	List<String> consumes(String method) {
		List<String> types = new ArrayList<>(this.consumes);
		if (method.equals("PATCH") && types.contains(JSON) && !types.contains(MERGE_PATCH)) {
			types.add(MERGE_PATCH);
		}
		else if (!method.equals("PATCH")) {
			types.remove(MERGE_PATCH);
		}
		return types;
	}

}
