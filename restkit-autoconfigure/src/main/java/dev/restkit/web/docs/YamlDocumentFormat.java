package dev.restkit.web.docs;

import java.util.List;
import java.util.Set;

import dev.restkit.web.ShownOperation;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.http.MediaType;

/**
 * The OpenAPI document as YAML.
 *
 * @since 0.1.0
 */
public final class YamlDocumentFormat implements DocumentFormat {

	private final YAMLMapper mapper = DocumentYaml.mapper();

	private final DocumentSource document;

	/**
	 * Create a format.
	 * @param document supplies the document
	 */
	public YamlDocumentFormat(DocumentSource document) {
		this.document = document;
	}

	@Override
	public String label() {
		return "OpenAPI 3.1 as YAML";
	}

	@Override
	public List<String> suffixes() {
		return List.of("yaml", "yml");
	}

	@Override
	public List<MediaType> mediaTypes() {
		return List.of(MediaType.APPLICATION_YAML, MediaType.valueOf("application/vnd.oai.openapi"),
				MediaType.valueOf("application/x-yaml"), MediaType.valueOf("text/yaml"));
	}

	@Override
	public byte[] write(Set<ShownOperation> shown) {
		return this.mapper.writeValueAsBytes(this.document.of(shown));
	}

}
