package dev.restkit.web.webmvc;

import java.util.List;
import java.util.function.Supplier;

import dev.restkit.problem.ProblemException;
import dev.restkit.web.QueryString;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The format that the URL of a request names: by its suffix, or by the query parameter
 * {@code format} (Django REST framework's {@code URL_FORMAT_OVERRIDE}).
 *
 * @param name the format
 * @param suffix whether it is a suffix of the path
 * @since 0.1.0
 */
public record RequestedFormat(String name, boolean suffix) {

	/** The query parameter. */
	public static final String PARAMETER = "format";

	private static final String ATTRIBUTE = RequestedFormat.class.getName();

	private static final int MAX_PARAMETERS = 1000;

	/** Stands where a format was named that nobody is to look for again. */
	private static final RequestedFormat FORGOTTEN = new RequestedFormat("", false);

	/**
	 * The format that was found before.
	 * @param request the request
	 * @return the format, or {@code null} if the URL names none
	 */
	static @Nullable RequestedFormat of(HttpServletRequest request) {
		RequestedFormat format = (RequestedFormat) request.getAttribute(ATTRIBUTE);
		return (format != FORGOTTEN) ? format : null;
	}

	/**
	 * The name of the format that was found before.
	 * @param request the request
	 * @return the name, or {@code null} if the URL names none
	 */
	static @Nullable String nameOf(HttpServletRequest request) {
		RequestedFormat format = of(request);
		return (format != null) ? format.name() : null;
	}

	/**
	 * Look for the query parameter, unless the path has a suffix.
	 * @param request the request
	 * @return the name of the format, or {@code null} if the URL names none
	 */
	public static @Nullable String read(HttpServletRequest request) {
		String query = request.getQueryString();
		if (query == null || !query.contains(PARAMETER) || request.getAttribute(ATTRIBUTE) != null) {
			return nameOf(request);
		}
		String name = parameter(query);
		if (name != null) {
			request.setAttribute(ATTRIBUTE, new RequestedFormat(name, false));
		}
		return name;
	}

	/**
	 * Do something as if the URL of the request named no format, so that links are
	 * written in the usual way.
	 * @param request the request
	 * @param work what to do
	 * @param <T> what comes of it
	 * @return what came of it
	 */
	static <T> T aside(HttpServletRequest request, Supplier<T> work) {
		RequestedFormat format = of(request);
		if (format == null) {
			return work.get();
		}
		request.removeAttribute(ATTRIBUTE);
		try {
			return work.get();
		}
		finally {
			request.setAttribute(ATTRIBUTE, format);
		}
	}

	/**
	 * Note the format that ends the path of a request.
	 * @param name the format
	 * @param request the request
	 */
	public static void bySuffix(String name, HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, new RequestedFormat(name, true));
	}

	/**
	 * Forget the format that the URL of a request names.
	 * @param request the request
	 */
	public static void forget(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, FORGOTTEN);
	}

	private static @Nullable String parameter(String query) {
		try {
			List<String> values = QueryString.parse(query, MAX_PARAMETERS).get(PARAMETER);
			return (values != null && !values.get(0).isEmpty()) ? values.get(0) : null;
		}
		catch (ProblemException ex) {
			// The operation reads the query, too, and says what is wrong with it.
			return null;
		}
	}

}
