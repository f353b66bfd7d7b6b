package dev.restkit.web.browsable;

import java.util.function.Supplier;

import dev.restkit.web.webmvc.PageMode;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.ServletRequestPathUtils;

/**
 * A call whose answer is shown.
 *
 * @param received what the browser sent
 * @param call what it stands for
 * @param sent what was sent with it
 * @param mode what is known of the answer
 * @param controls what the caller may do
 */
record Browsed(HttpServletRequest received, HttpServletRequest call, Supplier<byte[]> sent, PageMode mode,
		Controls controls) {

	/**
	 * The method; a page for {@code HEAD} is that for {@code GET}.
	 */
	String method() {
		String method = this.call.getMethod();
		return method.equals("HEAD") ? "GET" : method;
	}

	byte[] body() {
		return this.sent.get();
	}

	String path() {
		return ServletRequestPathUtils.parse(this.call).pathWithinApplication().value();
	}

	/**
	 * What stands before paths of the application in addresses.
	 */
	String prefix() {
		String uri = this.call.getRequestURI();
		String path = path();
		return uri.endsWith(path) ? uri.substring(0, uri.length() - path.length()) : this.call.getContextPath();
	}

	boolean isAnonymousView() {
		return this.call instanceof AnonymousRequest;
	}

}
