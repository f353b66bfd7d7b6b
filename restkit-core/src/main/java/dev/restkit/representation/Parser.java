package dev.restkit.representation;

import java.io.IOException;
import java.io.InputStream;
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
	 * The media types that it reads.
	 * @return the media types
	 */
	List<MimeType> mediaTypes();

	/**
	 * Read a body.
	 * @param in the bytes, already limited in number
	 * @return neutral data; {@code null} where the body says so
	 * @throws IOException if {@code in} fails
	 * @throws dev.restkit.problem.ProblemException if the bytes are not of this format
	 */
	@Nullable Object parse(InputStream in) throws IOException;

}
