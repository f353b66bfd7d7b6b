package dev.restkit.web.webmvc;

import java.util.Locale;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;

import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Describes why the servlet container could not take a multipart form apart. Containers
 * share no exceptions for that, only the words.
 */
final class MultipartProblems {

	private static final int MAX_CAUSES = 10;

	private MultipartProblems() {
	}

	/**
	 * Describe a failure.
	 * @param failure what the container or Spring has thrown
	 * @return the problem: 413 if a limit was exceeded, otherwise 400
	 */
	static Problem of(Throwable failure) {
		if (failure instanceof MaxUploadSizeExceededException || names(failure, "exceed")
				|| names(failure, "too many")) {
			return Problem.of(ProblemKind.CONTENT_TOO_LARGE,
					Message.of("restkit.body.multipart_too_large", "The multipart form is larger than allowed."));
		}
		boolean boundary = names(failure, "boundary was found") || names(failure, "no boundary")
				|| names(failure, "missing boundary") || names(failure, "boundary parameter");
		return Problem.of(ProblemKind.PARSE_ERROR,
				boundary ? Message.of("restkit.body.multipart_boundary",
						"Multipart form parse error - the boundary is missing.")
						: Message.of("restkit.body.multipart_malformed",
								"Multipart form parse error - the body is malformed or incomplete."));
	}

	private static boolean names(Throwable failure, String words) {
		Throwable cause = failure;
		for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
			String type = StringUtils.uncapitalize(cause.getClass().getSimpleName());
			String text = type + " " + cause.getMessage();
			if (text.toLowerCase(Locale.ROOT).contains(words)) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

}
