package dev.restkit.web;

import org.springframework.util.Assert;

/**
 * How much of everything an HTTP message may have.
 *
 * @param bodyBytes how many bytes a body may have that is parsed
 * @param uploadBytes how many bytes a body may have that is a file
 * @param queryParameters how many parameters a query may have
 * @since 0.1.0
 */
public record HttpLimits(long bodyBytes, long uploadBytes, int queryParameters) {

	public HttpLimits {
		Assert.isTrue(bodyBytes > 0, "'bodyBytes' must be positive");
		Assert.isTrue(uploadBytes > 0, "'uploadBytes' must be positive");
		Assert.isTrue(queryParameters > 0, "'queryParameters' must be positive");
	}

	/**
	 * The limits that hold where nothing else is said: 2 MiB, 10 MiB and 50 parameters.
	 * @return the limits
	 */
	public static HttpLimits defaults() {
		return new HttpLimits(2 * 1024 * 1024, 10 * 1024 * 1024, 50);
	}

}
