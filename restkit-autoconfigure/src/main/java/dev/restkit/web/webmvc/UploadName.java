package dev.restkit.web.webmvc;

import dev.restkit.problem.Message;
import dev.restkit.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Finds the name of a file that is a whole body.
 */
final class UploadName {

	private UploadName() {
	}

	/**
	 * The name that the path gives, or else that of {@code Content-Disposition} (RFC
	 * 6266).
	 * @param path the variable of the path, or {@code null} if there is none
	 * @param request the request
	 * @return the name, as it was sent
	 * @throws ProblemException 400 if there is none
	 */
	static String of(@Nullable String path, HttpServletRequest request) {
		if (path != null) {
			RequestedFormat format = RequestedFormat.of(request);
			return (format != null && format.suffix()) ? path + "." + format.name() : path;
		}
		String name = inHeader(request.getHeader(HttpHeaders.CONTENT_DISPOSITION));
		if (name == null || name.isEmpty()) {
			throw ProblemException.unreadable(Message.of("restkit.body.file_name",
					"Missing filename. Request should include a Content-Disposition header with a filename parameter."));
		}
		return name;
	}

	/**
	 * The name in a header. One in the encoding of RFC 8187 is preferred.
	 * @param header the header, or {@code null} for none
	 * @return the name, or {@code null} if the header has none or is malformed
	 */
	static @Nullable String inHeader(@Nullable String header) {
		if (header == null) {
			return null;
		}
		try {
			return ContentDisposition.parse(header).getFilename();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
