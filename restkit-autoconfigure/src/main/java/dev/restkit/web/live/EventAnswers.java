package dev.restkit.web.live;

import java.io.IOException;

import dev.restkit.subscription.LiveSubscription;
import dev.restkit.web.wire.WireListener;
import dev.restkit.web.wire.Wires;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Answers that are server-sent events.
 */
final class EventAnswers {

	/** What they are. */
	static final String EVENTS = "text/event-stream";

	/** The header that tells whether a client goes on from where it was. */
	static final String RESUMED = "Live-Resumed";

	private final Wires wires;

	EventAnswers(Wires wires) {
		this.wires = wires;
	}

	/**
	 * Write what stands before the events.
	 * @param response the response
	 * @param subscription what is watched
	 */
	static void writeHeaders(HttpServletResponse response, LiveSubscription subscription) {
		response.setContentType(EVENTS);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Incremental", "?1");
		response.setHeader("X-Accel-Buffering", "no");
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		response.setHeader(RESUMED, resumed(subscription));
	}

	/**
	 * Whether a client goes on from where it was (RFC 9651, 3.3.6).
	 * @param subscription what is watched
	 * @return the value of {@link #RESUMED}
	 */
	static String resumed(LiveSubscription subscription) {
		return subscription.isResumed() ? "?1" : "?0";
	}

	/**
	 * Begin an answer that goes on. Where the connection can be taken over, that costs a
	 * fraction of the memory: the server keeps a request, a response and all their
	 * buffers for what goes on by its own rules.
	 * @param listener writes it
	 * @param request the request
	 * @param response the response, with all headers
	 */
	void begin(WireListener listener, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		ShallowEtagHeaderFilter.disableContentCaching(request);
		Wires.Takeover takeover = this.wires.of(request);
		if (takeover != null && isSentAsItIs(response)) {
			takeover.begin(listener);
		}
		else {
			ServletWire.open(request.startAsync(request, response), response.getOutputStream(), listener);
		}
	}

	/**
	 * Send the headers, with nothing to be wrapped around what follows: neither chunks
	 * nor a compression, nor a filter that holds answers back.
	 */
	private static boolean isSentAsItIs(HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.CONNECTION, "close");
		response.flushBuffer();
		return response.isCommitted() && response.getHeader(HttpHeaders.CONTENT_ENCODING) == null
				&& response.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
	}

}
