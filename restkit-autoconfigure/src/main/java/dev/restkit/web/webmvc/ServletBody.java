package dev.restkit.web.webmvc;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.InvocationBody;
import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import dev.restkit.representation.UploadedFile;
import dev.restkit.web.BodyParsers;
import dev.restkit.web.HttpLimits;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.util.StringUtils;

/**
 * The body of a request: looked at when it is asked for, counted while it is read.
 */
final class ServletBody implements InvocationBody {

	private static final String IDENTITY = "identity";

	private final HttpServletRequest request;

	private final HttpBinding http;

	private final BodyParsers parsers;

	private final HttpLimits limits;

	private @Nullable PushbackInputStream stream;

	ServletBody(HttpServletRequest request, HttpBinding http, BodyParsers parsers, HttpLimits limits) {
		this.request = request;
		this.http = http;
		this.parsers = parsers;
		this.limits = limits;
	}

	@Override
	public boolean isEmpty() {
		long length = this.request.getContentLengthLong();
		if (length == 0 || (length < 0 && this.request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
				&& this.request.getProtocol().startsWith("HTTP/1"))) {
			return true;
		}
		return length < 0 && !hasBytes() && !isForm();
	}

	@Override
	public @Nullable String mediaType() {
		MimeType type = parseContentType();
		return (type != null) ? type.getType() + "/" + type.getSubtype() : null;
	}

	@Override
	public boolean isTextual() {
		Parser parser = parser();
		return parser != null && parser.isTextual();
	}

	@Override
	public boolean isSequence() {
		Parser parser = parser();
		return parser != null && parser.isSequence();
	}

	private @Nullable Parser parser() {
		MimeType type = parseContentType();
		return (type != null) ? this.parsers.find(type) : null;
	}

	@Override
	public @Nullable Object parse() {
		if (isEmpty()) {
			return null;
		}
		MimeType type = type();
		Parser parser = parser(type);
		try {
			return parser.parse(new MessageContent(type, content(), new ServletHeaders(this.request)));
		}
		catch (IOException ex) {
			throw LimitedInputStream.broken();
		}
	}

	/**
	 * The bytes for a parser. Those of a multipart form have been read by the servlet
	 * container, within its own limits; those of another form may have been, if somebody
	 * has asked for a parameter.
	 */
	private InputStream content() throws IOException {
		if (isMultipart()) {
			return InputStream.nullInputStream();
		}
		InputStream limited = limited(this.limits.bodyBytes());
		return (isForm() && !hasBytes()) ? FormParameters.of(this.request) : limited;
	}

	@Override
	public UploadedFile file(@Nullable String name) {
		checkCoding();
		MimeType type = parseContentType();
		if (!this.http.consumes().contains(MimeTypeUtils.ALL_VALUE) && (type == null || !isConsumed(type))) {
			throw unsupported();
		}
		InputStream content = limited(this.limits.uploadBytes());
		return new UploadedFile(UploadName.of(name, this.request), mediaType(), this.request.getContentLengthLong(),
				() -> content);
	}

	private InputStream limited(long limit) {
		if (this.request.getContentLengthLong() > limit) {
			throw LimitedInputStream.tooLarge(limit);
		}
		try {
			return new LimitedInputStream(stream(), limit);
		}
		catch (IOException ex) {
			throw LimitedInputStream.broken();
		}
	}

	private boolean isMultipart() {
		return MULTIPART_FORM.equals(mediaType());
	}

	private boolean hasBytes() {
		try {
			PushbackInputStream in = stream();
			int first = in.read();
			if (first >= 0) {
				in.unread(first);
			}
			return first >= 0;
		}
		catch (IOException ex) {
			throw LimitedInputStream.broken();
		}
	}

	private PushbackInputStream stream() throws IOException {
		if (this.stream == null) {
			InputStream in = this.request.getInputStream();
			this.stream = new PushbackInputStream(in, 1);
		}
		return this.stream;
	}

	private MimeType type() {
		checkCoding();
		MimeType type = parseContentType();
		if (type == null || !isUnicode(type) || !isConsumed(type)) {
			throw unsupported();
		}
		return type;
	}

	private Parser parser(MimeType type) {
		Parser parser = this.parsers.find(type);
		if (parser == null) {
			throw unsupported();
		}
		return parser;
	}

	private boolean isConsumed(MimeType type) {
		for (String consumed : this.http.consumes()) {
			if (MimeTypeUtils.parseMimeType(consumed).includes(type)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether the text is in the character set of every format.
	 */
	private static boolean isUnicode(MimeType type) {
		return type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8)
				|| type.getCharset().equals(StandardCharsets.US_ASCII);
	}

	/**
	 * The bytes are read as they come: compressed ones are refused.
	 */
	private void checkCoding() {
		String codings = String.join(",", Collections.list(this.request.getHeaders(HttpHeaders.CONTENT_ENCODING)));
		for (String coding : StringUtils.tokenizeToStringArray(codings, ",")) {
			if (!coding.equalsIgnoreCase(IDENTITY)) {
				throw Problem
					.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE,
							Message.of("restkit.body.coding", "Unsupported content coding \"{0}\" in request.",
									UnsupportedMediaType.shown(coding)))
					.withHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY)
					.toException();
			}
		}
	}

	private @Nullable MimeType parseContentType() {
		List<String> values = Collections.list(this.request.getHeaders(HttpHeaders.CONTENT_TYPE));
		if (values.size() != 1) {
			return null;
		}
		try {
			MimeType type = MimeTypeUtils.parseMimeType(values.get(0));
			return type.isConcrete() ? type : null;
		}
		catch (InvalidMimeTypeException ex) {
			return null;
		}
	}

	private ProblemException unsupported() {
		String given = this.request.getContentType();
		Problem problem = UnsupportedMediaType.problem(UnsupportedMediaType.shown(given));
		String supported = String.join(", ", this.http.consumes());
		return problem.withHeader(UnsupportedMediaType.header(this.http.method()), supported).toException();
	}

}
