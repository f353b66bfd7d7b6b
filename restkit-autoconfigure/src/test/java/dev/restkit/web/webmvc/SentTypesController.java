package dev.restkit.web.webmvc;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import reactor.core.publisher.Mono;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Handlers whose results say themselves what they are.
 */
@RestController
@RequestMapping("/api/sent")
class SentTypesController {

	private static final String TEXT = "hi \"x\"";

	@GetMapping("/entity")
	ResponseEntity<String> entity() {
		return ResponseEntity.ok(TEXT);
	}

	@GetMapping("/callable")
	Callable<String> callable() {
		return () -> TEXT;
	}

	@GetMapping("/future")
	CompletableFuture<String> future() {
		return CompletableFuture.completedFuture(TEXT);
	}

	@GetMapping("/mono")
	Mono<String> mono() {
		return Mono.just(TEXT);
	}

	@GetMapping("/bytes")
	ResponseEntity<byte[]> bytes() {
		return ResponseEntity.ok(TEXT.getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/pdf")
	ResponseEntity<Resource> pdf() {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.body(new ByteArrayResource(TEXT.getBytes(StandardCharsets.UTF_8)));
	}

	@GetMapping("/stream")
	StreamingResponseBody stream() {
		return (out) -> out.write(TEXT.getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/problem")
	ProblemDetail problem() {
		return ProblemDetail.forStatus(HttpStatus.CONFLICT);
	}

}
