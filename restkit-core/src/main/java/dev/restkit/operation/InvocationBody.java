package dev.restkit.operation;

import java.util.function.Supplier;

import dev.restkit.problem.Message;
import dev.restkit.problem.ProblemException;
import dev.restkit.representation.UploadedFile;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message, read only when an operation asks for it.
 *
 * @since 0.1.0
 */
public interface InvocationBody {

	/**
	 * The media type of forms with files.
	 */
	String MULTIPART_FORM = "multipart/form-data";

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
	 * Whether the format of the body knows nothing but texts
	 * ({@link dev.restkit.representation.Parser#isTextual()}).
	 * @return {@code true} if the schema has to tell what is meant
	 */
	default boolean isTextual() {
		return false;
	}

	/**
	 * Whether the body is a row of values
	 * ({@link dev.restkit.representation.Parser#isSequence()}).
	 * @return {@code true} if a list of one stands for its item where no list is expected
	 */
	default boolean isSequence() {
		return false;
	}

	/**
	 * Whether the body is an HTML form. What a full form leaves out, such as a checkbox,
	 * is off.
	 * @return {@code true} for both media types of forms
	 */
	default boolean isForm() {
		String type = mediaType();
		return "application/x-www-form-urlencoded".equals(type) || MULTIPART_FORM.equals(type);
	}

	/**
	 * Take the whole body as one file, whatever its media type. Called at most once, and
	 * not together with {@link #parse()}.
	 * @param name the file name, or {@code null} if only the message's headers can tell
	 * @return the file
	 * @throws dev.restkit.problem.ProblemException if it is too large, or has no name
	 */
	default UploadedFile file(@Nullable String name) {
		throw ProblemException.unreadable(Message.of("restkit.body.no_file", "The request body is not a file."));
	}

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
