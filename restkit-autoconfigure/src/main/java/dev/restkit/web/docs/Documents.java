package dev.restkit.web.docs;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.restkit.web.ShownOperation;

import org.springframework.http.MediaType;

/**
 * The documents of one format, one for all callers that are shown the same.
 */
final class Documents {

	private final DocumentFormat format;

	private final PerAudience<Audience, Map<MediaType, Content>> known = new PerAudience<>(this::write);

	Documents(DocumentFormat format) {
		this.format = format;
	}

	Content of(Set<ShownOperation> shown, MediaType mediaType) {
		Content content = this.known.of(new Audience(shown, this.format.variant())).get(mediaType);
		if (content == null) {
			throw new IllegalArgumentException("'" + this.format.label() + "' is not written as " + mediaType);
		}
		return content;
	}

	private Map<MediaType, Content> write(Audience audience) {
		byte[] bytes = this.format.write(audience.shown());
		Map<MediaType, Content> contents = new ConcurrentHashMap<>();
		this.format.mediaTypes()
			.forEach((mediaType) -> contents.put(mediaType, Content.of(mediaType, bytes, Map.of())));
		return contents;
	}

	/**
	 * Those who get the same document.
	 *
	 * @param shown the operations that they are shown
	 * @param variant what else it depends on
	 */
	private record Audience(Set<ShownOperation> shown, String variant) {

		Audience {
			shown = Set.copyOf(shown);
		}

	}

}
