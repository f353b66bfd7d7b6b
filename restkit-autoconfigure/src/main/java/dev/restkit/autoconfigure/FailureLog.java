package dev.restkit.autoconfigure;

import dev.restkit.pipeline.ProblemResolver;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Logs failures that nobody expected in one line each: what was thrown and where, down to
 * the cause. The stack trace follows at debug level.
 */
final class FailureLog implements ProblemResolver.UnexpectedFailures {

	private static final int MAX_CAUSES = 5;

	private static final int MAX_MESSAGE = 200;

	private final Log log = LogFactory.getLog(ProblemResolver.class);

	@Override
	public void report(Throwable failure) {
		this.log.error(line(failure));
		this.log.debug("The stack trace of this failure", failure);
	}

	static String line(Throwable failure) {
		StringBuilder line = new StringBuilder("A call failed unexpectedly and was answered with 500: ");
		describe(failure, line);
		Throwable cause = failure.getCause();
		for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
			line.append("; caused by ");
			describe(cause, line);
			cause = cause.getCause();
		}
		return line.toString();
	}

	private static void describe(Throwable failure, StringBuilder line) {
		line.append(failure.getClass().getName());
		if (failure.getMessage() != null) {
			line.append(": ");
			append(failure.getMessage(), line);
		}
		StackTraceElement[] trace = failure.getStackTrace();
		if (trace.length > 0) {
			line.append(" (at ").append(trace[0]).append(')');
		}
	}

	/**
	 * No message may start a line of its own or steer a terminal.
	 */
	private static void append(String message, StringBuilder line) {
		int length = Math.min(message.length(), MAX_MESSAGE);
		for (int index = 0; index < length; index++) {
			char character = message.charAt(index);
			boolean shown = !Character.isISOControl(character) && !Character.isSurrogate(character)
					&& Character.getType(character) != Character.LINE_SEPARATOR
					&& Character.getType(character) != Character.PARAGRAPH_SEPARATOR
					&& Character.getType(character) != Character.FORMAT;
			line.append(shown ? character : '?');
		}
		line.append((message.length() > length) ? "…" : "");
	}

}
