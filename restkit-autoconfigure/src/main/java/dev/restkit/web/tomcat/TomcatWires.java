package dev.restkit.web.tomcat;

import java.io.IOException;

import dev.restkit.web.wire.WireListener;
import dev.restkit.web.wire.Wires;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.RequestFacade;

import org.springframework.web.util.WebUtils;

/**
 * Takes over connections of Tomcat that speak HTTP/1.
 *
 * @since 0.1.0
 */
public final class TomcatWires implements Wires {

	private static final String HTTP_1 = "HTTP/1.";

	@Override
	public boolean canTakeOver(HttpServletRequest request) {
		return request.getProtocol().startsWith(HTTP_1)
				&& WebUtils.getNativeRequest(request, RequestFacade.class) != null;
	}

	@Override
	public void takeOver(HttpServletRequest request, WireListener listener) throws IOException, ServletException {
		request.upgrade(TomcatWire.class).serve(listener);
	}

}
