package dev.restkit.web.live;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.util.WebUtils;

/**
 * Makes WebSockets of requests.
 */
final class SocketUpgrade {

	/** What is spoken on sockets. */
	static final String PROTOCOL = "restkit.v1";

	private static final String CONTAINER = "jakarta.websocket.server.ServerContainer";

	private final CorsConfiguration origins = new CorsConfiguration();

	/**
	 * Create an upgrade.
	 * @param origins the origins beside the application's own whose pages may connect
	 */
	SocketUpgrade(List<String> origins) {
		this.origins.setAllowedOriginPatterns(origins);
	}

	/**
	 * Whether a request asks for a WebSocket.
	 * @param request the request
	 * @return {@code true} if it does
	 */
	static boolean isAsked(HttpServletRequest request) {
		return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
	}

	/**
	 * Whether the page that a request comes from may connect. Browsers send cookies along
	 * whoever asks, and no rule of theirs keeps other sites from reading sockets.
	 * @param request the request
	 * @return {@code false} for pages of other sites
	 */
	boolean isAllowed(HttpServletRequest request) {
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin == null || WebUtils.isSameOrigin(new ServletServerHttpRequest(request))
				|| this.origins.checkOrigin(origin) != null;
	}

	/**
	 * Make a WebSocket of a request.
	 * @param endpoint who is at this end
	 * @param request the request
	 * @param response the response
	 * @throws IOException if the client is gone
	 * @throws ServletException if the server cannot
	 */
	void upgrade(Endpoint endpoint, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		if (!(request.getServletContext().getAttribute(CONTAINER) instanceof ServerContainer container)) {
			throw new ServletException("The server has no WebSockets");
		}
		ServerEndpointConfig config = ServerEndpointConfig.Builder.create(endpoint.getClass(), request.getRequestURI())
			.subprotocols(List.of(PROTOCOL))
			.configurator(new Instance(endpoint))
			.build();
		try {
			container.upgradeHttpToWebSocket(request, response, config, Map.of());
		}
		catch (DeploymentException ex) {
			throw new ServletException(ex);
		}
	}

	/**
	 * Hands out the one endpoint. No extension is spoken: compression holds a quarter of
	 * a megabyte for each socket.
	 */
	private static final class Instance extends ServerEndpointConfig.Configurator {

		private final Endpoint endpoint;

		Instance(Endpoint endpoint) {
			this.endpoint = endpoint;
		}

		@Override
		public <T> T getEndpointInstance(Class<T> type) {
			return type.cast(this.endpoint);
		}

		@Override
		public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
			return List.of();
		}

	}

}
