package dev.restkit.method;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.restkit.schema.AnySchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.schema.StringSchema;
import dev.restkit.validation.UnknownFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.view.RedirectView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ResultTypes}.
 */
class ResultTypesTests {

	private final ResultTypes results = new ResultTypes(
			new TypeReader(PropertyNaming.identity(), UnknownFields.IGNORE));

	@ParameterizedTest
	@ValueSource(strings = { "events", "emitter", "later", "stream", "page", "redirect" })
	void whatSpringSendsByItselfIsNotDescribedByItsProperties(String method) throws Exception {
		assertThat(this.results.resultOf(this, Results.class.getDeclaredMethod(method))).isEqualTo(new AnySchema());
	}

	@Test
	void aFileIsBytes() throws Exception {
		assertThat(this.results.resultOf(this, Results.class.getDeclaredMethod("file")))
			.isEqualTo(StringSchema.ofFormat("binary"));
	}

	@Test
	void valuesAreDescribedByTheirProperties() throws Exception {
		assertThat(this.results.resultOf(this, Results.class.getDeclaredMethod("value")))
			.isInstanceOf(ObjectSchema.class);
	}

	interface Results {

		SseEmitter events();

		ResponseBodyEmitter emitter();

		CompletableFuture<ResponseEntity<SseEmitter>> later();

		StreamingResponseBody stream();

		ResponseEntity<FileSystemResource> file();

		ModelAndView page();

		RedirectView redirect();

		Value value();

	}

	record Value(String name, Map<String, Integer> counts) {
	}

}
