package dev.restkit.operation;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The body of a message, read only when an operation asks for it.
 *
 * @since 0.1.0
 */
public interface InvocationBody {

	/**
	 * A message without body.
	 */
	InvocationBody NONE = of(null, () -> null);

	/**
	 * Whether the message has no body at all.
	 * @return {@code true} if there is nothing to parse
	 */
	boolean isEmpty();

	/**
	 * The media type of the body, without parameters.
	 * @return the media type, or {@code null} if the message does not say
	 */
	@Nullable String mediaType();

	/**
	 * Parse the body into neutral data ({@link dev.restkit.representation.Parser}).
	 * Called at most once.
	 * @return the data; {@code null} where the body is empty or says so
	 * @throws dev.restkit.problem.ProblemException if it is too large, of a format that
	 * is not read here, or broken
	 */
	@Nullable Object parse();

	/**
	 * A body that is already parsed, or is on call.
	 * @param mediaType the media type, or {@code null} for a message without body
	 * @param data supplies the neutral data
	 * @return the body
	 */
	static InvocationBody of(@Nullable String mediaType, Supplier<@Nullable Object> data) {
		return new InvocationBody() {

			@Override
			public boolean isEmpty() {
				return mediaType == null;
			}

			@Override
			public @Nullable String mediaType() {
				return mediaType;
			}

			@Override
			public @Nullable Object parse() {
				return data.get();
			}

		};
	}

}
