package dev.restkit.web.tomcat;

import dev.restkit.web.wire.Wires;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.RequestFacade;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.WebUtils;

/**
 * Takes over connections of Tomcat that speak HTTP/1.
 *
 * @since 0.1.0
 */
public final class TomcatWires implements Wires {

	private static final String HTTP_1 = "HTTP/1.";

	@Override
	public @Nullable Takeover of(HttpServletRequest request) {
		boolean possible = request.getProtocol().startsWith(HTTP_1)
				&& WebUtils.getNativeRequest(request, RequestFacade.class) != null;
		return possible ? (listener) -> request.upgrade(TomcatWire.class).serve(listener) : null;
	}

}
