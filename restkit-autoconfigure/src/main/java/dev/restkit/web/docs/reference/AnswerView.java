package dev.restkit.web.docs.reference;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an operation answers.
 *
 * @param status the status of success
 * @param phrase what the status means
 * @param body the result, or {@code null} for none
 * @param headers headers that tell more
 * @param problems what may go wrong
 */
record AnswerView(int status, String phrase, @Nullable BodyView body, List<HeaderView> headers,
		List<ProblemView> problems) {

	/**
	 * Whether headers tell more.
	 * @return {@code true} if there are any
	 */
	boolean told() {
		return !this.headers.isEmpty();
	}

	/**
	 * A header.
	 *
	 * @param name its name
	 * @param help what it tells
	 */
	record HeaderView(String name, String help) {

	}

	/**
	 * What may go wrong.
	 *
	 * @param status the status
	 * @param phrase what the status means
	 */
	record ProblemView(int status, String phrase) {

	}

}
