package dev.restkit.problem;

import java.util.List;

/**
 * Stops an invocation with a {@link Problem}. Every wire renders it in its own way.
 *
 * @since 0.1.0
 */
public class ProblemException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	public ProblemException(Problem problem) {
		super(problem.status() + " " + problem.code() + ": " + problem.detail(), null, false, false);
		this.problem = problem;
	}

	/**
	 * There is nothing here: 404.
	 * @return the exception
	 */
	public static ProblemException notFound() {
		return Problem.of(ProblemKind.NOT_FOUND).toException();
	}

	/**
	 * The input breaks its rules: 400.
	 * @param violations what is wrong with it, in declaration order
	 * @return the exception
	 */
	public static ProblemException invalid(List<Violation> violations) {
		return Problem.invalid(violations).toException();
	}

	/**
	 * The body cannot be read as what it says it is: 400.
	 * @param detail why, in one sentence
	 * @return the exception
	 */
	public static ProblemException unreadable(String detail) {
		return Problem.of(ProblemKind.PARSE_ERROR, detail).toException();
	}

	/**
	 * The body cannot be read as what it says it is: 400.
	 * @param sentence why, in one sentence that may be translated
	 * @return the exception
	 */
	public static ProblemException unreadable(Message sentence) {
		return Problem.of(ProblemKind.PARSE_ERROR, sentence).toException();
	}

	/**
	 * The stored state refuses it: 409.
	 * @param detail why, in one sentence
	 * @return the exception
	 */
	public static ProblemException conflict(String detail) {
		return Problem.of(ProblemKind.CONFLICT, detail).toException();
	}

	/**
	 * The stored state refuses it: 409.
	 * @param sentence why, in one sentence that may be translated
	 * @return the exception
	 */
	public static ProblemException conflict(Message sentence) {
		return Problem.of(ProblemKind.CONFLICT, sentence).toException();
	}

	/**
	 * What went wrong.
	 * @return the problem
	 */
	public Problem problem() {
		return this.problem;
	}

}
