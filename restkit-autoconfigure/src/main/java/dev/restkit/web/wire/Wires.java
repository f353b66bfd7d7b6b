package dev.restkit.web.wire;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Takes connections over from HTTP, where the server lets it.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Wires {

	/** For servers that keep their connections. */
	Wires NONE = (request) -> null;

	/**
	 * How the connection of a request is taken over.
	 * @param request the request
	 * @return takes it over, or {@code null} if it carries other requests, too, or the
	 * server keeps it
	 */
	@Nullable Takeover of(HttpServletRequest request);

	/**
	 * Takes one connection over.
	 *
	 * @since 0.1.0
	 */
	@FunctionalInterface
	interface Takeover {

		/**
		 * Take the connection over when the response is written. Where none is, its
		 * status is 101.
		 * @param listener hears of the connection
		 * @throws IOException if the connection is closed
		 * @throws ServletException if the server cannot
		 */
		void begin(WireListener listener) throws IOException, ServletException;

	}

}
