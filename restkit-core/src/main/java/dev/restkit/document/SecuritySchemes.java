package dev.restkit.document;

import java.util.List;

/**
 * How callers of an API may say who they are.
 *
 * @param all the schemes, the preferred one first; none if nobody can
 * @since 0.1.0
 */
public record SecuritySchemes(List<SecurityScheme> all) {

	public SecuritySchemes {
		all = List.copyOf(all);
	}

}
