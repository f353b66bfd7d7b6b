package dev.restkit.web.webmvc;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.representation.FormField;
import dev.restkit.representation.FormLimits;
import dev.restkit.representation.FormReader;
import dev.restkit.representation.UrlEncodedForm;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.web.filter.FormContentFilter;

/**
 * Makes the fields of a form in PUT, PATCH and DELETE parameters of the request, as
 * Spring's own filter does, but only when somebody asks for a parameter, and within
 * limits. So the body is left to whoever reads it.
 *
 * @since 0.1.0
 */
public final class FormRequestFilter extends FormContentFilter implements Ordered {

	/** Where Spring Boot puts the filter that this one stands for. */
	private static final int ORDER = -9900;

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final List<String> METHODS = List.of("PUT", "PATCH", "DELETE");

	private final long maxBytes;

	private final FormLimits limits;

	/**
	 * Create a filter.
	 * @param maxBytes how many bytes a form may have
	 * @param limits how many fields a form may have
	 */
	public FormRequestFilter(long maxBytes, FormLimits limits) {
		this.maxBytes = maxBytes;
		this.limits = limits;
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String type = request.getContentType();
		return type == null || !type.regionMatches(true, 0, FORM, 0, FORM.length())
				|| !METHODS.contains(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new FormRequest(request, this.maxBytes, this.limits), response);
	}

	/**
	 * A request that reads its form when it is asked for a parameter.
	 */
	private static final class FormRequest extends HttpServletRequestWrapper {

		private final long maxBytes;

		private final FormLimits limits;

		private boolean taken;

		private @Nullable Map<String, String[]> parameters;

		FormRequest(HttpServletRequest request, long maxBytes, FormLimits limits) {
			super(request);
			this.maxBytes = maxBytes;
			this.limits = limits;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			this.taken = true;
			return super.getInputStream();
		}

		@Override
		public @Nullable String getParameter(String name) {
			String[] values = getParameterValues(name);
			return (values != null) ? values[0] : null;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			Map<String, String[]> known = this.parameters;
			if (known == null) {
				known = Collections.unmodifiableMap(read());
				this.parameters = known;
			}
			return known;
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.enumeration(getParameterMap().keySet());
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			String[] values = getParameterMap().get(name);
			return (values != null) ? values : super.getParameterValues(name);
		}

		private Map<String, String[]> read() {
			Map<String, List<String>> all = new LinkedHashMap<>();
			super.getParameterMap().forEach((name, values) -> all.put(name, new ArrayList<>(Arrays.asList(values))));
			if (!this.taken) {
				for (FormField field : fields()) {
					all.computeIfAbsent(field.name(), (name) -> new ArrayList<>()).add(field.value().toString());
				}
			}
			Map<String, String[]> parameters = new LinkedHashMap<>();
			all.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
			return parameters;
		}

		private List<FormField> fields() {
			if (getContentLengthLong() > this.maxBytes) {
				throw LimitedInputStream.tooLarge(this.maxBytes);
			}
			try {
				InputStream in = new LimitedInputStream(getInputStream(), this.maxBytes);
				return UrlEncodedForm.read(in, this.limits.fields(), FormReader.ofUrlEncoded(this.limits));
			}
			catch (IOException ex) {
				throw LimitedInputStream.broken();
			}
		}

	}

}
