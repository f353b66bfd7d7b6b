package dev.restkit.web.docs;

import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * How documents are written as YAML. Texts that some reader could take for anything else
 * are quoted.
 */
final class DocumentYaml {

	private DocumentYaml() {
	}

	/**
	 * Make a mapper.
	 * @return the mapper
	 */
	static YAMLMapper mapper() {
		return YAMLMapper
			.builder(YAMLFactory.builder()
				.stringQuotingChecker(new CautiousQuoting())
				.disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
				.enable(YAMLWriteFeature.MINIMIZE_QUOTES)
				.build())
			.build();
	}

}
