package dev.restkit.web.webmvc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.restkit.operation.InvocationBody;
import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.representation.FormField;
import dev.restkit.representation.FormLimits;
import dev.restkit.representation.FormReader;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import dev.restkit.representation.UploadedFile;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Reads {@code multipart/form-data} (RFC 7578; Django REST framework's
 * {@code MultiPartParser}). The servlet container takes the body apart, within the limits
 * that it was given, keeps large files on disk, and removes them when the request is
 * over. A part with a file name is a file, any other a text in UTF-8.
 *
 * @since 0.1.0
 */
public final class MultipartFormParser implements Parser {

	private final List<MimeType> mediaTypes = List.of(MimeTypeUtils.parseMimeType(InvocationBody.MULTIPART_FORM));

	private final FormReader reader;

	private final FormLimits limits;

	private final long textBytes;

	/**
	 * Create a parser.
	 * @param limits how much of everything a form may have
	 * @param textBytes how many bytes all texts may have together
	 */
	public MultipartFormParser(FormLimits limits, long textBytes) {
		this.reader = FormReader.ofMultipart(limits);
		this.limits = limits;
		this.textBytes = textBytes;
	}

	@Override
	public String format() {
		return "multipart";
	}

	@Override
	public List<MimeType> mediaTypes() {
		return this.mediaTypes;
	}

	@Override
	public boolean isTextual() {
		return true;
	}

	/**
	 * {@inheritDoc} The bytes of the content are ignored: the parts are those of the
	 * request that is being answered.
	 */
	@Override
	public @Nullable Object parse(MessageContent content) throws IOException {
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
			throw new IllegalStateException("There is no request whose parts could be read");
		}
		Collection<Part> parts = parts(attributes.getRequest());
		if (parts.size() > this.limits.fields()) {
			throw Problem
				.of(ProblemKind.CONTENT_TOO_LARGE, Message.counted("restkit.body.multipart_parts", this.limits.fields(),
						"The multipart form has more than {0} part.", "The multipart form has more than {0} parts."))
				.toException();
		}
		List<FormField> fields = new ArrayList<>(parts.size());
		long remaining = this.textBytes;
		for (Part part : parts) {
			String name = UploadName.inHeader(part.getHeader(HttpHeaders.CONTENT_DISPOSITION));
			if (name == null) {
				remaining -= part.getSize();
				fields.add(new FormField(part.getName(), text(part, remaining)));
			}
			else if (!name.isEmpty() || part.getSize() > 0) {
				fields.add(new FormField(part.getName(),
						new UploadedFile(name, part.getContentType(), part.getSize(), part::getInputStream)));
			}
		}
		return this.reader.read(fields);
	}

	private static Collection<Part> parts(HttpServletRequest request) throws IOException {
		try {
			return request.getParts();
		}
		catch (ServletException | IllegalStateException ex) {
			throw MultipartProblems.of(ex).toException();
		}
	}

	private String text(Part part, long remaining) throws IOException {
		if (remaining < 0) {
			throw LimitedInputStream.tooLarge(this.textBytes);
		}
		try (InputStream content = part.getInputStream()) {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content.readAllBytes())).toString();
		}
		catch (CharacterCodingException ex) {
			throw this.reader.refused(Message.of("restkit.document.form_encoding", "a field is not valid UTF-8"));
		}
	}

}
