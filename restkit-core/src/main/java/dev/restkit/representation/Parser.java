package dev.restkit.representation;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MimeType;

/**
 * Reads bytes of one format into neutral data (Django REST framework's parser). Neutral
 * data is made of {@link java.util.Map} with text keys, {@link java.util.List},
 * {@link String}, {@link Boolean}, {@link Number} ({@link Long},
 * {@link java.math.BigInteger} or {@link java.math.BigDecimal}) and {@code null}.
 *
 * @since 0.1.0
 */
public interface Parser {

	/**
	 * The name of the format, as in {@code @Parses("json")}.
	 * @return the name, lower case
	 */
	String format();

	/**
	 * The media types that it reads.
	 * @return the media types
	 */
	List<MimeType> mediaTypes();

	/**
	 * Read a body.
	 * @param content the bytes and what the message says about them
	 * @return neutral data; {@code null} where the body says so
	 * @throws IOException if the bytes cannot be read
	 * @throws dev.restkit.problem.ProblemException if the bytes are not of this format
	 */
	@Nullable Object parse(MessageContent content) throws IOException;

	/**
	 * Whether the format knows nothing but texts, as forms do: all scalars are
	 * {@link String}s, and a list of one value is not told from the value.
	 * @return {@code true} if the schema has to tell what is meant
	 */
	default boolean isTextual() {
		return false;
	}

	/**
	 * Whether a body is a row of values, as JSON by lines is, so that it is always read
	 * as a list.
	 * @return {@code true} if a list of one stands for its item where no list is expected
	 */
	default boolean isSequence() {
		return false;
	}

}
