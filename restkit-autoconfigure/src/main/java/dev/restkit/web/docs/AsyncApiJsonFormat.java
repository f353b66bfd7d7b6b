package dev.restkit.web.docs;

import java.util.List;
import java.util.Set;

import dev.restkit.web.ShownOperation;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/**
 * The AsyncAPI document as JSON: what can be watched.
 *
 * @since 0.1.0
 */
public final class AsyncApiJsonFormat implements DocumentFormat {

	private final JsonMapper mapper = JsonMapper.builder().build();

	private final DocumentSource document;

	/**
	 * Create a format.
	 * @param document supplies the document
	 */
	public AsyncApiJsonFormat(DocumentSource document) {
		this.document = document;
	}

	@Override
	public String label() {
		return "AsyncAPI 3.0 as JSON";
	}

	@Override
	public List<String> suffixes() {
		return List.of("asyncapi.json");
	}

	@Override
	public List<MediaType> mediaTypes() {
		return List.of(MediaType.valueOf("application/vnd.aai.asyncapi+json;version=3.0.0"));
	}

	@Override
	public String variant() {
		return this.document.variant();
	}

	@Override
	public byte[] write(Set<ShownOperation> shown) {
		return this.mapper.writeValueAsBytes(this.document.of(shown));
	}

}
