package dev.restkit.web.webmvc;

import java.util.Locale;
import java.util.function.Supplier;

import dev.restkit.representation.ApplicationUrl;
import dev.restkit.representation.LinkForm;
import dev.restkit.web.AllowedHosts;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Takes the base URL from the request that is being answered, with what
 * {@code ForwardedHeaderFilter} or the server made of it behind a proxy.
 *
 * @since 0.1.0
 */
public final class ServletApplicationUrl implements ApplicationUrl {

	private static final int HTTP_PORT = 80;

	private static final int HTTPS_PORT = 443;

	private final AllowedHosts allowedHosts;

	/** What holds where there is no request. */
	private final ThreadLocal<@Nullable LinkForm> outside = new ThreadLocal<>();

	/**
	 * Create a base URL.
	 * @param allowedHosts decides which hosts may stand in links
	 */
	public ServletApplicationUrl(AllowedHosts allowedHosts) {
		this.allowedHosts = allowedHosts;
	}

	@Override
	public LinkForm current() {
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
			LinkForm given = this.outside.get();
			return (given != null) ? given : LinkForm.of("");
		}
		HttpServletRequest request = attributes.getRequest();
		RequestedFormat format = RequestedFormat.of(request);
		if (format == null) {
			return LinkForm.of(base(request));
		}
		return format.suffix() ? new LinkForm(base(request), "." + format.name(), null)
				: new LinkForm(base(request), null, RequestedFormat.PARAMETER + "=" + format.name());
	}

	/**
	 * Do something outside of any request whose links are written as a request said that
	 * is over.
	 * @param form how links are written
	 * @param work what to do
	 * @param <T> what comes of it
	 * @return what came of it
	 */
	public <T> T within(LinkForm form, Supplier<T> work) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		RequestContextHolder.resetRequestAttributes();
		this.outside.set(form);
		try {
			return work.get();
		}
		finally {
			this.outside.remove();
			RequestContextHolder.setRequestAttributes(request);
		}
	}

	private String base(HttpServletRequest request) {
		String path = ServletRequestPathUtils.hasParsedRequestPath(request)
				? ServletRequestPathUtils.getParsedRequestPath(request).contextPath().value()
				: request.getContextPath();
		String host = request.getServerName();
		String scheme = (request.getScheme() != null) ? request.getScheme().toLowerCase(Locale.ROOT) : "";
		boolean known = scheme.equals("http") || scheme.equals("https");
		if (!known || host == null || !this.allowedHosts.allows(host)) {
			return path;
		}
		return scheme + "://" + host + port(scheme, request.getServerPort()) + path;
	}

	private static String port(String scheme, int port) {
		int standard = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
		return (port <= 0 || port == standard) ? "" : ":" + port;
	}

}
