package dev.restkit.web.wire;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Takes connections over from HTTP, where the server lets it.
 *
 * @since 0.1.0
 */
public interface Wires {

	/** For servers that do not. */
	Wires NONE = new Wires() {

		@Override
		public boolean canTakeOver(HttpServletRequest request) {
			return false;
		}

		@Override
		public void takeOver(HttpServletRequest request, WireListener listener) {
			throw new UnsupportedOperationException("The server keeps its connections");
		}

	};

	/**
	 * Whether the connection of a request can be taken over.
	 * @param request the request
	 * @return {@code false} if it carries other requests, too, or the server keeps it
	 */
	boolean canTakeOver(HttpServletRequest request);

	/**
	 * Take a connection over when the response is written. Without one, its status is
	 * 101.
	 * @param request the request
	 * @param listener hears of the connection
	 * @throws IOException if the connection is closed
	 * @throws ServletException if the server cannot
	 */
	void takeOver(HttpServletRequest request, WireListener listener) throws IOException, ServletException;

}
