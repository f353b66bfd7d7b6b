package dev.restkit.web.webmvc;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.restkit.web.QueryString;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The form of a request whose body is read already: a filter, such as that of Spring
 * Security against cross-site requests, has asked for a parameter.
 */
final class FormParameters {

	private FormParameters() {
	}

	/**
	 * Write the parameters as they were sent. Those of the query, which the servlet API
	 * puts before those of the body, are left out.
	 * @param request the request
	 * @return a form
	 */
	static InputStream of(HttpServletRequest request) {
		Map<String, List<String>> query = QueryString.parse(request.getQueryString(), Integer.MAX_VALUE);
		StringBuilder form = new StringBuilder();
		request.getParameterMap().forEach((name, values) -> {
			for (int index = query.getOrDefault(name, List.of()).size(); index < values.length; index++) {
				form.append((form.length() > 0) ? "&" : "")
					.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
					.append('=')
					.append(URLEncoder.encode(values[index], StandardCharsets.UTF_8));
			}
		});
		return new ByteArrayInputStream(form.toString().getBytes(StandardCharsets.US_ASCII));
	}

}
