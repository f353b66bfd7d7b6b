package dev.restkit.web.staticfiles;

/**
 * Compresses files once (RFC 9110, content coding). A bean of this type adds a variant to
 * every file that gets smaller by it.
 *
 * @since 0.1.0
 */
public interface ContentCoding {

	/**
	 * The name in {@code Accept-Encoding} and {@code Content-Encoding}.
	 * @return the name, such as {@code gzip}
	 */
	String name();

	/**
	 * What the names of files end with that were compressed beforehand.
	 * @return the end, such as {@code .gz}
	 */
	String extension();

	/**
	 * Compress.
	 * @param bytes the bytes of a file
	 * @return the compressed bytes
	 */
	byte[] encode(byte[] bytes);

}
