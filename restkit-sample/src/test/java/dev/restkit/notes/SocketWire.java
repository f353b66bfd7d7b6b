package dev.restkit.notes;

import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import tools.jackson.databind.JsonNode;

/**
 * A WebSocket at the result's own address.
 */
final class SocketWire implements NotesClient.Wire, WebSocket.Listener {

	private static final int SWITCHING_PROTOCOLS = 101;

	private final NotesClient client;

	private final StringBuilder text = new StringBuilder();

	private WebSocket socket;

	private volatile boolean closed;

	SocketWire(NotesClient client) {
		this.client = client;
	}

	@Override
	public int open(String url, String name, String since) {
		String from = url.replaceFirst("^http", "ws");
		try {
			this.socket = NotesNode.HTTP.newWebSocketBuilder()
				.header("X-Name", name)
				.buildAsync(
						URI.create((since != null) ? from + (from.contains("?") ? "&" : "?") + "since=" + since : from),
						this)
				.join();
			return SWITCHING_PROTOCOLS;
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof WebSocketHandshakeException refused) {
				int status = refused.getResponse().statusCode();
				// With the last request that Tomcat takes on a connection it says
				// "close",
				// and this client gives up a socket that begins so.
				return (status == SWITCHING_PROTOCOLS) ? open(url, name, since) : status;
			}
			throw ex;
		}
	}

	@Override
	public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
		this.text.append(part);
		if (last && !this.closed) {
			JsonNode frame = NotesNode.JSON.readTree(this.text.toString());
			this.client.receive(this, frame.get("event").asString(), frame.path("eventId").asString(""),
					frame.path("data"));
		}
		if (last) {
			this.text.setLength(0);
		}
		from.request(1);
		return null;
	}

	@Override
	public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
		this.client.lost(this, status + " " + reason);
		return null;
	}

	@Override
	public void onError(WebSocket from, Throwable failure) {
		this.client.lost(this, String.valueOf(failure));
	}

	@Override
	public void close() {
		this.closed = true;
		this.socket.abort();
	}

}
