package dev.restkit.problem;

/**
 * How clients are told of problems.
 *
 * @since 0.1.0
 */
public enum ProblemStyle {

	/** As RFC 9457 says it. */
	PROBLEM,

	/** As Django REST framework says it: {@code detail}, or messages by field. */
	DRF

}
