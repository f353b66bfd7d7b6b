package dev.restkit.web.browsable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.representation.FormField;
import dev.restkit.representation.FormLimits;
import dev.restkit.representation.FormReader;
import dev.restkit.representation.UrlEncodedForm;
import dev.restkit.web.QueryString;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A form of a page that was sent without scripts, turned into the call that it stands
 * for: the address says which method, the fields may say the media type and the content
 * of a body, and the state that the caller has seen. Browsers that say that another site
 * sent the form are not listened to.
 */
final class SubmittedForm extends HttpServletRequestWrapper {

	/** The parameter of the address that names the method. */
	static final String METHOD = "_method";

	/** The field with the entity tag that the caller has seen. */
	static final String IF_MATCH = "_if_match";

	/** The field with a whole body. */
	static final String CONTENT = "_content";

	/** The field with the media type of that body. */
	static final String CONTENT_TYPE = "_content_type";

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS");

	private static final Pattern ITEM = Pattern.compile(".*\\[[0-9]*]");

	private static final int MAX_PARAMETERS = 1000;

	private final String method;

	private final @Nullable String query;

	private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private final Map<String, String[]> parameters = new LinkedHashMap<>();

	/** What only filters ask for, by its name. */
	private final Map<String, String[]> hidden = new LinkedHashMap<>();

	private final byte @Nullable [] body;

	private boolean text;

	private SubmittedForm(HttpServletRequest request, String method, @Nullable List<FormField> fields) {
		super(request);
		this.method = method;
		Map<String, List<String>> all = QueryString.parse(request.getQueryString(), MAX_PARAMETERS);
		this.query = without(request.getQueryString());
		QueryString.parse(this.query, MAX_PARAMETERS)
			.forEach((name, values) -> this.parameters.put(name, values.toArray(String[]::new)));
		note(HttpHeaders.IF_MATCH, first(all.get(IF_MATCH)));
		this.body = (fields != null) ? body(fields) : null;
	}

	/**
	 * The call that a request stands for.
	 * @param request a request
	 * @param maxBytes the greatest length of forms
	 * @param limits the bounds of forms
	 * @return the call, or the request itself if it is no such form
	 * @throws IOException if the form cannot be read
	 */
	static HttpServletRequest of(HttpServletRequest request, long maxBytes, FormLimits limits) throws IOException {
		String query = request.getQueryString();
		String type = request.getContentType();
		if (query == null || type == null || !request.getMethod().equals("POST") || !query.contains(METHOD)) {
			return request;
		}
		String method = first(QueryString.parse(query, MAX_PARAMETERS).get(METHOD));
		String media = type.toLowerCase(Locale.ROOT);
		if (method == null || !METHODS.contains(method) || isForeign(request)) {
			return request;
		}
		if (media.startsWith("multipart/form-data")) {
			return new SubmittedForm(request, method, null);
		}
		return media.startsWith(FORM) ? new SubmittedForm(request, method, fields(request, maxBytes, limits)) : request;
	}

	/**
	 * Whether the body was written as a text, and not in fields.
	 */
	boolean isText() {
		return this.text;
	}

	/**
	 * Whether the browser says that another site made it send the form.
	 */
	private static boolean isForeign(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		return site != null && !site.equals("same-origin") && !site.equals("none");
	}

	private static List<FormField> fields(HttpServletRequest request, long maxBytes, FormLimits limits)
			throws IOException {
		byte[] bytes = request.getInputStream().readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
		if (bytes.length > maxBytes) {
			throw Problem.of(ProblemKind.CONTENT_TOO_LARGE).toException();
		}
		return UrlEncodedForm.read(new ByteArrayInputStream(bytes), limits.fields(), FormReader.ofUrlEncoded(limits));
	}

	private byte[] body(List<FormField> fields) {
		StringBuilder form = new StringBuilder();
		String content = null;
		for (FormField field : fields) {
			String value = field.value().toString();
			if (isOurs(field.name())) {
				this.hidden.put(field.name(), new String[] { value });
			}
			else if (this.method.equals("POST") && !isBlankItem(field.name(), value)) {
				this.parameters.merge(field.name(), new String[] { value }, SubmittedForm::joined);
			}
			switch (field.name()) {
				case CONTENT -> content = value;
				case CONTENT_TYPE -> note(HttpHeaders.CONTENT_TYPE, value);
				case IF_MATCH -> note(HttpHeaders.IF_MATCH, value);
				default -> append(field.name(), value, form);
			}
		}
		byte[] bytes = ((content != null) ? content : form.toString()).getBytes(StandardCharsets.UTF_8);
		this.text = content != null;
		if (content == null) {
			this.headers.put(HttpHeaders.CONTENT_TYPE, FORM);
		}
		boolean none = this.method.equals("DELETE") || this.method.equals("OPTIONS");
		return none ? new byte[0] : bytes;
	}

	private static void append(String name, String value, StringBuilder form) {
		if (!isOurs(name) && !isBlankItem(name, value)) {
			form.append((form.length() > 0) ? "&" : "")
				.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
				.append('=')
				.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
		}
	}

	private static boolean isOurs(String name) {
		return name.startsWith("_") || name.equals("csrfmiddlewaretoken");
	}

	/**
	 * Whether a field of a list was left blank, which then is no item.
	 */
	private static boolean isBlankItem(String name, String value) {
		return value.isEmpty() && ITEM.matcher(name).matches();
	}

	private static String[] joined(String[] first, String[] second) {
		List<String> all = new ArrayList<>(List.of(first));
		all.addAll(List.of(second));
		return all.toArray(String[]::new);
	}

	private void note(String header, @Nullable String value) {
		if (value != null && !value.isBlank() && value.chars().allMatch((character) -> character >= ' ')) {
			this.headers.put(header, value.strip());
		}
	}

	private static @Nullable String first(@Nullable List<String> values) {
		return (values != null && !values.isEmpty()) ? values.get(0) : null;
	}

	/**
	 * A query without what is only for this class.
	 */
	private static @Nullable String without(String query) {
		List<String> others = new ArrayList<>();
		for (String part : query.split("&")) {
			if (!part.startsWith(METHOD + "=") && !part.startsWith(IF_MATCH + "=")) {
				others.add(part);
			}
		}
		return others.isEmpty() ? null : String.join("&", others);
	}

	@Override
	public String getMethod() {
		return this.method;
	}

	@Override
	public @Nullable String getQueryString() {
		return this.query;
	}

	@Override
	public @Nullable String getContentType() {
		return (this.body != null) ? this.headers.get(HttpHeaders.CONTENT_TYPE) : super.getContentType();
	}

	@Override
	public int getContentLength() {
		return (this.body != null) ? this.body.length : super.getContentLength();
	}

	@Override
	public long getContentLengthLong() {
		return (this.body != null) ? this.body.length : super.getContentLengthLong();
	}

	@Override
	public @Nullable String getHeader(String name) {
		if (this.body != null && name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
			return Integer.toString(this.body.length);
		}
		String value = this.headers.get(name);
		return (value != null) ? value : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		String value = this.headers.get(name);
		return (value != null) ? Collections.enumeration(List.of(value)) : super.getHeaders(name);
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		List<String> names = Collections.list(super.getHeaderNames());
		this.headers.keySet()
			.stream()
			.filter((name) -> names.stream().noneMatch(name::equalsIgnoreCase))
			.forEach(names::add);
		return Collections.enumeration(names);
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = getParameterValues(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		if (this.body == null) {
			return super.getParameterValues(name);
		}
		String[] values = this.parameters.get(name);
		return (values != null) ? values : this.hidden.get(name);
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return (this.body != null) ? Collections.unmodifiableMap(this.parameters) : super.getParameterMap();
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(getParameterMap().keySet());
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		return (this.body != null) ? new Body(this.body) : super.getInputStream();
	}

	/**
	 * Gives the body.
	 */
	private static final class Body extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		Body(byte[] bytes) {
			this.bytes = new ByteArrayInputStream(bytes);
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] buffer, int offset, int length) {
			return this.bytes.read(buffer, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("A form is read at once");
		}

	}

}
