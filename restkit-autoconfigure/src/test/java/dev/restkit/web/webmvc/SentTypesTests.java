package dev.restkit.web.webmvc;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SentTypes}.
 */
class SentTypesTests {

	@ParameterizedTest
	@CsvSource({ "text,text/plain", "entity,text/plain", "future,text/plain", "callable,text/plain",
			"deferred,text/plain", "bytes,application/octet-stream", "file,application/octet-stream",
			"stream,application/octet-stream", "emitter,application/octet-stream", "events,text/event-stream",
			"problem,application/problem+json", "error,application/problem+json", "map,", "list,", "unknown," })
	void whatSpringWritesKeepsItsFormat(String method, @Nullable String mediaType) throws Exception {
		assertThat(SentTypes.mediaType(new MethodParameter(Results.class.getDeclaredMethod(method), -1)))
			.isEqualTo(mediaType);
	}

	interface Results {

		String text();

		HttpEntity<String> entity();

		CompletableFuture<String> future();

		Callable<String> callable();

		DeferredResult<ResponseEntity<String>> deferred();

		ResponseEntity<byte[]> bytes();

		ResponseEntity<Resource> file();

		ResponseEntity<StreamingResponseBody> stream();

		ResponseBodyEmitter emitter();

		SseEmitter events();

		ResponseEntity<ProblemDetail> problem();

		ErrorResponse error();

		ResponseEntity<Map<String, Integer>> map();

		CompletableFuture<List<Integer>> list();

		ResponseEntity<?> unknown();

	}

}
