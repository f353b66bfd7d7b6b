package dev.restkit.problem;

/**
 * The problems of a body that is not what it says it is, in the words of Django REST
 * framework's {@code ParseError}: <code>JSON parse error - the document is empty.</code>
 *
 * @param syntax the name of the syntax as people read it, such as {@code JSON}
 * @since 0.1.0
 */
public record ParseErrors(Message syntax) {

	/**
	 * The problems of a syntax whose name is the same in every language.
	 * @param syntax its name
	 * @return its problems
	 */
	public static ParseErrors in(String syntax) {
		return new ParseErrors(Message.of(syntax));
	}

	/**
	 * A body that is not read.
	 * @param reason why: no sentence of its own, but part of one
	 * @return the exception, a 400
	 */
	public ProblemException of(Message reason) {
		return ProblemException
			.unreadable(Message.of("restkit.document.unreadable", "{0} parse error - {1}.", this.syntax, reason));
	}

	/**
	 * A body that is not read beyond a line.
	 * @param reason why
	 * @param line the line, from 1
	 * @return the exception, a 400
	 */
	public ProblemException at(Message reason, int line) {
		return ProblemException.unreadable(Message.of("restkit.document.unreadable_at_line",
				"{0} parse error - {1} at line {2}.", this.syntax, reason, line));
	}

	/**
	 * A body that is not read beyond a place.
	 * @param reason why
	 * @param line the line, from 1; below that, the place is not known
	 * @param column the column, from 1; below that, the place is not known
	 * @return the exception, a 400
	 */
	public ProblemException at(Message reason, int line, int column) {
		if (line < 1 || column < 1) {
			return of(reason);
		}
		return ProblemException.unreadable(Message.of("restkit.document.unreadable_at",
				"{0} parse error - {1} at line {2}, column {3}.", this.syntax, reason, line, column));
	}

}
