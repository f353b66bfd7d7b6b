package dev.restkit.web.websocket;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.restkit.web.wire.Wires;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.util.WebUtils;

/**
 * Makes WebSockets of requests.
 *
 * @since 0.1.0
 */
public final class SocketUpgrade {

	/** What is spoken on sockets. */
	public static final String PROTOCOL = "restkit.v1";

	private static final String CONTAINER = "jakarta.websocket.server.ServerContainer";

	private final Wires wires;

	private final SocketLimits limits;

	private final CorsConfiguration origins = new CorsConfiguration();

	/**
	 * Create an upgrade.
	 * @param wires takes connections over, where the server lets it
	 * @param limits what clients may send
	 * @param origins the origins beside the application's own whose pages may connect
	 */
	public SocketUpgrade(Wires wires, SocketLimits limits, List<String> origins) {
		this.wires = wires;
		this.limits = limits;
		this.origins.setAllowedOriginPatterns(origins);
	}

	/**
	 * Whether a request asks for a WebSocket.
	 * @param request the request
	 * @return {@code true} if it does
	 */
	public static boolean isAsked(HttpServletRequest request) {
		return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
	}

	/**
	 * Whether the page that a request comes from may connect. Browsers send cookies along
	 * whoever asks, and no rule of theirs keeps other sites from reading sockets.
	 * @param request the request
	 * @return {@code false} for pages of other sites
	 */
	public boolean isAllowed(HttpServletRequest request) {
		List<String> named = Collections.list(request.getHeaders(HttpHeaders.ORIGIN));
		return named.isEmpty()
				|| (named.size() == 1 && (isOwn(request) || this.origins.checkOrigin(named.get(0)) != null));
	}

	private static boolean isOwn(HttpServletRequest request) {
		try {
			return WebUtils.isSameOrigin(new ServletServerHttpRequest(request));
		}
		catch (IllegalArgumentException ex) {
			// What is no origin is nobody's.
			return false;
		}
	}

	/**
	 * Make a WebSocket of a request.
	 * @param listener hears of the socket
	 * @param request the request
	 * @param response the response
	 * @throws dev.restkit.problem.ProblemException 400 or 426 if this is no handshake
	 * that the server knows (RFC 6455, section 4.2)
	 * @throws IOException if the client is gone
	 * @throws ServletException if the server cannot
	 */
	public void upgrade(TextSocketListener listener, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		Handshake handshake = Handshake.of(request);
		Wires.Takeover takeover = this.wires.of(request);
		if (takeover != null) {
			handshake.answer(response);
			takeover.begin(new FramedSocket(listener, this.limits));
		}
		else {
			upgrade(new ContainerSocket(listener, this.limits), request, response);
		}
	}

	private void upgrade(ContainerSocket socket, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		if (!(request.getServletContext().getAttribute(CONTAINER) instanceof ServerContainer container)) {
			throw new ServletException("The server has no WebSockets");
		}
		ServerEndpointConfig config = ServerEndpointConfig.Builder.create(socket.getClass(), request.getRequestURI())
			.subprotocols(List.of(PROTOCOL))
			.configurator(new Instance(socket))
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

		private final ContainerSocket socket;

		Instance(ContainerSocket socket) {
			this.socket = socket;
		}

		@Override
		public <T> T getEndpointInstance(Class<T> type) {
			return type.cast(this.socket);
		}

		@Override
		public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
			return List.of();
		}

	}

}
