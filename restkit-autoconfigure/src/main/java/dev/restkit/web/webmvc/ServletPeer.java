package dev.restkit.web.webmvc;

import java.util.Collections;

import dev.restkit.operation.Peer;
import dev.restkit.web.ClientAddresses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * The client of a request.
 *
 * @param request the request
 * @param response the response to it
 * @param addresses finds out where requests come from
 * @since 0.1.0
 */
public record ServletPeer(HttpServletRequest request, @Nullable HttpServletResponse response,
		ClientAddresses addresses) implements Peer {

	@Override
	public String address() {
		return this.addresses.addressOf(this.request.getRemoteAddr(),
				() -> Collections.list(this.request.getHeaders("X-Forwarded-For")));
	}

	@Override
	public void tell(String name, String value) {
		if (this.response != null) {
			this.response.setHeader(name, value);
		}
	}

}
