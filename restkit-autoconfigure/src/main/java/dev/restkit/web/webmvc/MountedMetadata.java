package dev.restkit.web.webmvc;

import dev.restkit.web.RouteMatch;

/**
 * The handler of one {@code OPTIONS} request.
 *
 * @param match what the path serves
 */
record MountedMetadata(RouteMatch match) {

	@Override
	public String toString() {
		return "the metadata of " + this.match.allowed();
	}

}
