package dev.restkit.representation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * A file that a client sent: a part of a multipart form, or a whole body. It lives as
 * long as the call; a handler that wants to keep it copies its content.
 *
 * @param name the file name without path and control characters, at most 255 characters;
 * empty where none could be made of what the client sent
 * @param mediaType the media type that the client says it has, which nobody checked, or
 * {@code null} if it does not say
 * @param size the number of bytes, or -1 if the client did not say and it has not been
 * read yet
 * @param source opens the content
 * @since 0.1.0
 */
public record UploadedFile(String name, @Nullable String mediaType, long size, Source source) {

	/**
	 * Create a file.
	 * @param name the file name as the client sent it; it is made safe
	 * @param mediaType the media type, or {@code null} for none
	 * @param size the number of bytes, or -1 if it is not known
	 * @param source opens the content
	 */
	public UploadedFile {
		name = FileName.safe(name);
	}

	/**
	 * A file in memory, as tests want it.
	 * @param name the file name
	 * @param mediaType the media type, or {@code null} for none
	 * @param content the bytes
	 * @return the file
	 */
	public static UploadedFile of(String name, @Nullable String mediaType, byte[] content) {
		byte[] bytes = content.clone();
		return new UploadedFile(name, mediaType, bytes.length, () -> new ByteArrayInputStream(bytes));
	}

	/**
	 * Open the content. A whole body comes straight from the client and can be read once.
	 * @return the bytes, to be closed by the caller
	 * @throws IOException if they cannot be read
	 */
	public InputStream open() throws IOException {
		return this.source.open();
	}

	/**
	 * Opens the content of a file.
	 */
	@FunctionalInterface
	public interface Source {

		/**
		 * Open the content.
		 * @return the bytes
		 * @throws IOException if they cannot be read
		 */
		InputStream open() throws IOException;

	}

}
