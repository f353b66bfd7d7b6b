package dev.restkit.web.webmvc;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request, read when they are asked for; names are compared without
 * case.
 */
final class ServletHeaders extends AbstractMap<String, List<String>> {

	private final HttpServletRequest request;

	ServletHeaders(HttpServletRequest request) {
		this.request = request;
	}

	@Override
	public @Nullable List<String> get(@Nullable Object name) {
		if (!(name instanceof String header)) {
			return null;
		}
		Enumeration<String> values = this.request.getHeaders(header);
		if (!values.hasMoreElements()) {
			return null;
		}
		String first = values.nextElement();
		if (!values.hasMoreElements()) {
			return List.of(first);
		}
		List<String> all = new ArrayList<>(List.of(first));
		values.asIterator().forEachRemaining(all::add);
		return all;
	}

	@Override
	public boolean containsKey(@Nullable Object name) {
		return name instanceof String header && this.request.getHeader(header) != null;
	}

	@Override
	public Set<Entry<String, List<String>>> entrySet() {
		Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (String name : Collections.list(this.request.getHeaderNames())) {
			all.put(name, Collections.list(this.request.getHeaders(name)));
		}
		return Collections.unmodifiableSet(all.entrySet());
	}

}
