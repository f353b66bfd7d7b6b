package dev.restkit.web.webmvc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What browsers may come across.
 */
@RestController
@RequestMapping("/api/pages")
class PagesApi {

	record Note(@NotBlank String text, @Nullable String author) {
	}

	@GetMapping("/json")
	Map<String, String> json(HttpServletRequest request) {
		return Map.of("accept", String.valueOf(request.getHeader("Accept")), "match",
				String.valueOf(request.getHeader("If-None-Match")));
	}

	@GetMapping("/echo")
	ResponseEntity<Map<String, String>> echo(String word) {
		return ResponseEntity.ok().header("X-Word", word).body(Map.of("word", word));
	}

	@GetMapping("/later")
	Callable<Map<String, String>> later() {
		return () -> Map.of("when", "later");
	}

	@GetMapping("/file")
	Resource file() {
		return new ByteArrayResource("plain".getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping(path = "/html", produces = MediaType.TEXT_HTML_VALUE)
	String html() {
		return "<p>mine</p>";
	}

	@GetMapping("/events")
	SseEmitter events() throws IOException {
		SseEmitter emitter = new SseEmitter();
		emitter.send("one");
		emitter.complete();
		return emitter;
	}

	@GetMapping("/boom")
	Map<String, String> boom() {
		throw new IllegalStateException("<script>boom</script>");
	}

	@PostMapping("/notes")
	Note create(Note note) {
		return note;
	}

	@PutMapping("/notes/{id}")
	Map<String, Object> replace(long id, Note note, HttpServletRequest request) {
		return Map.of("method", "PUT", "id", id, "note", note, "match", String.valueOf(request.getHeader("If-Match")),
				"query", String.valueOf(request.getQueryString()));
	}

	@PatchMapping("/notes/{id}")
	Map<String, Object> change(long id, Map<String, Object> changes) {
		return Map.of("method", "PATCH", "changes", changes);
	}

	@DeleteMapping("/notes/{id}")
	void remove(long id) {
	}

}
