package dev.restkit.web.docs;

import java.util.List;
import java.util.Set;

import dev.restkit.web.ShownOperation;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.http.MediaType;

/**
 * The AsyncAPI document as YAML: what can be watched.
 *
 * @since 0.1.0
 */
public final class AsyncApiYamlFormat implements DocumentFormat {

	private final YAMLMapper mapper = DocumentYaml.mapper();

	private final DocumentSource document;

	/**
	 * Create a format.
	 * @param document supplies the document
	 */
	public AsyncApiYamlFormat(DocumentSource document) {
		this.document = document;
	}

	@Override
	public String label() {
		return "AsyncAPI 3.0 as YAML";
	}

	@Override
	public List<String> suffixes() {
		return List.of("asyncapi.yaml", "asyncapi.yml");
	}

	@Override
	public List<MediaType> mediaTypes() {
		return List.of(MediaType.valueOf("application/vnd.aai.asyncapi+yaml;version=3.0.0"));
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
