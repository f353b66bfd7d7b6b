package dev.restkit.benchmarks.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

import dev.restkit.format.cbor.CborRenderer;
import dev.restkit.format.csv.CsvRenderer;
import dev.restkit.format.json.JsonRenderer;
import dev.restkit.format.json.RestKitJacksonModule;
import dev.restkit.format.yaml.YamlRenderer;
import dev.restkit.representation.LinkForm;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * A format that RESTKit and Jackson both write. Another one is another constant.
 */
public enum ComparedFormat {

	/** JSON, of the application's mapper. */
	JSON(JsonRenderer::new, JsonMapper::writer, Sample.page()),

	/** YAML, of a mapper with the same modules. */
	YAML(YamlRenderer::new,
			(mapper) -> YAMLMapper.builder()
				.addModules(mapper.registeredModules())
				.disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
				.build()
				.writer(),
			Sample.page()),

	/** CBOR, of a mapper with the same modules. */
	CBOR(CborRenderer::new, (mapper) -> CBORMapper.builder().addModules(mapper.registeredModules()).build().writer(),
			Sample.page()),

	/** CSV, of a mapper with the same modules and a schema that it made before. */
	CSV(CsvRenderer::new, (mapper) -> csv(CsvMapper.builder().addModules(mapper.registeredModules()).build()),
			Sample.rows());

	private final Renderer renderer;

	private final Rendering rendering;

	private final ObjectWriter writer;

	ComparedFormat(Function<JsonMapper, Renderer> renderer, Function<JsonMapper, ObjectWriter> writer, Sample sample) {
		JsonMapper mapper = JsonMapper.builder()
			.addModule(new RestKitJacksonModule(new LinkRegistry(), () -> LinkForm.of("http://localhost:8080")))
			.build();
		this.renderer = renderer.apply(mapper);
		this.rendering = sample.rendering(mapper, this.renderer.mediaTypes().get(0));
		this.writer = writer.apply(mapper);
	}

	private static ObjectWriter csv(CsvMapper mapper) {
		return mapper.writer(mapper.schemaFor(BookRow.class).withHeader());
	}

	void writeWithRestKit(OutputStream out) throws IOException {
		this.renderer.render(this.rendering, out);
	}

	void writeWithJackson(OutputStream out) {
		this.writer.writeValue(out, this.rendering.value());
	}

}
