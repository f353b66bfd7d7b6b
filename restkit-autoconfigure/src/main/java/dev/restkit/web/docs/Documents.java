package dev.restkit.web.docs;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.restkit.operation.OperationId;

import org.springframework.http.MediaType;

/**
 * The documents of one format, one for all callers that are shown the same. There are
 * about as many as there are roles; should there be more, they are written again.
 */
final class Documents {

	private static final int MAX = 32;

	private final DocumentFormat format;

	private final Map<Set<OperationId>, Map<MediaType, Content>> known = new ConcurrentHashMap<>();

	Documents(DocumentFormat format) {
		this.format = format;
	}

	Content of(Set<OperationId> shown, MediaType mediaType) {
		Map<MediaType, Content> contents = this.known.get(shown);
		if (contents == null) {
			contents = write(shown);
			if (this.known.size() >= MAX) {
				this.known.clear();
			}
			this.known.put(shown, contents);
		}
		Content content = contents.get(mediaType);
		if (content == null) {
			throw new IllegalArgumentException("'" + this.format.label() + "' is not written as " + mediaType);
		}
		return content;
	}

	private Map<MediaType, Content> write(Set<OperationId> shown) {
		byte[] bytes = this.format.write(shown);
		Map<MediaType, Content> contents = new ConcurrentHashMap<>();
		this.format.mediaTypes()
			.forEach((mediaType) -> contents.put(mediaType, Content.of(mediaType, bytes, Map.of())));
		return contents;
	}

}
