package dev.restkit.web.security;

import dev.restkit.problem.Message;

import org.springframework.security.core.AuthenticationException;

/**
 * Credentials that are wrong, and what is wrong with them. A scheme throws it where the
 * caller may know.
 *
 * @since 0.1.0
 */
public final class RefusedCredentials extends AuthenticationException {

	private final transient Message sentence;

	/**
	 * Create an exception.
	 * @param sentence what is wrong with them, without the credentials themselves
	 */
	public RefusedCredentials(Message sentence) {
		super(sentence.text());
		this.sentence = sentence;
	}

	/**
	 * What is wrong with the credentials.
	 * @return the sentence
	 */
	public Message sentence() {
		return this.sentence;
	}

}
