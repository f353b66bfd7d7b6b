package dev.restkit.web.docs;

import java.util.List;
import java.util.Set;

import dev.restkit.web.ShownOperation;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/**
 * The OpenAPI document as JSON. It is written with a mapper of its own: what an
 * application changes about its JSON (numbers as texts, say) must not change the
 * document.
 *
 * @since 0.1.0
 */
public final class JsonDocumentFormat implements DocumentFormat {

	private final JsonMapper mapper = JsonMapper.builder().build();

	private final DocumentSource document;

	/**
	 * Create a format.
	 * @param document supplies the document
	 */
	public JsonDocumentFormat(DocumentSource document) {
		this.document = document;
	}

	@Override
	public String label() {
		return "OpenAPI 3.1 as JSON";
	}

	@Override
	public List<String> suffixes() {
		return List.of("json");
	}

	@Override
	public List<MediaType> mediaTypes() {
		return List.of(MediaType.APPLICATION_JSON, MediaType.valueOf("application/vnd.oai.openapi+json"));
	}

	@Override
	public byte[] write(Set<ShownOperation> shown) {
		return this.mapper.writeValueAsBytes(this.document.of(shown));
	}

}
