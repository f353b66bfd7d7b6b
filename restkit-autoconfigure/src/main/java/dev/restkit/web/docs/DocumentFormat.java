package dev.restkit.web.docs;

import java.util.List;
import java.util.Set;

import dev.restkit.web.ShownOperation;

import org.springframework.http.MediaType;

/**
 * One format in which the API document can be had. All beans of this type are served, the
 * first for whoever accepts anything.
 *
 * @since 0.1.0
 */
public interface DocumentFormat {

	/**
	 * The name that people read, such as {@code OpenAPI 3.1 as JSON}.
	 * @return the name
	 */
	String label();

	/**
	 * The suffixes of its addresses, the preferred one first.
	 * @return the suffixes without dot, such as {@code json}
	 */
	List<String> suffixes();

	/**
	 * The media types by which it can be asked for, the preferred one first.
	 * @return the media types
	 */
	List<MediaType> mediaTypes();

	/**
	 * What else the document depends on: where the caller finds the application, say. It
	 * is asked on each request.
	 * @return equal values for callers that may have the same document
	 */
	default String variant() {
		return "";
	}

	/**
	 * Write the document. Asked once for all callers that are shown the same variant, on
	 * the first request of one of them.
	 * @param shown the operations that it may show
	 * @return the document's bytes
	 */
	byte[] write(Set<ShownOperation> shown);

}
