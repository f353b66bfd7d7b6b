package dev.restkit.web.browsable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.problem.ProblemException;
import dev.restkit.web.QueryString;
import org.jspecify.annotations.Nullable;

/**
 * Makes the addresses of links and forms from that of the page.
 *
 * @param prefix what stands before the path of the application
 * @param path the path of the page within the application
 * @param query the parameters of the page
 * @param always a parameter that every link keeps, such as {@code _view=anonymous}, or
 * {@code null}
 */
record Addresses(String prefix, String path, Map<String, List<String>> query, @Nullable String always) {

	private static final int MAX_PARAMETERS = 1000;

	static Addresses of(Browsed browsed) {
		Map<String, List<String>> query;
		try {
			query = QueryString.parse(browsed.call().getQueryString(), MAX_PARAMETERS);
		}
		catch (ProblemException ex) {
			query = Map.of();
		}
		return new Addresses(browsed.prefix(), browsed.path(), query,
				browsed.isAnonymousView() ? AnonymousRequest.PARAMETER + "=" + AnonymousRequest.VALUE : null);
	}

	/**
	 * The address of another path.
	 */
	String of(String other) {
		return this.prefix + other + ((this.always != null) ? "?" + this.always : "");
	}

	/**
	 * The address of a file, which is the same for everybody.
	 */
	String file(String other) {
		return this.prefix + other;
	}

	/**
	 * This address without what is only for the page.
	 */
	String plain() {
		return this.prefix + this.path + query(this.query, null);
	}

	/**
	 * This address with another value of one parameter, and without others.
	 */
	String with(String name, @Nullable String value, Set<String> without) {
		Map<String, List<String>> changed = new LinkedHashMap<>(this.query);
		changed.keySet().removeAll(without);
		changed.remove(name);
		if (value != null) {
			changed.put(name, List.of(value));
		}
		return this.prefix + this.path + query(changed, this.always);
	}

	/**
	 * The address of a form that stands for a call of another method.
	 */
	String call(String other, String method) {
		return this.prefix + other + "?" + SubmittedForm.METHOD + "=" + method;
	}

	private static String query(Map<String, List<String>> parameters, @Nullable String last) {
		List<String> parts = new ArrayList<>();
		parameters.forEach((name, values) -> values.forEach((value) -> parts.add(encode(name) + "=" + encode(value))));
		if (last != null) {
			parts.add(last);
		}
		return parts.isEmpty() ? "" : "?" + String.join("&", parts);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
