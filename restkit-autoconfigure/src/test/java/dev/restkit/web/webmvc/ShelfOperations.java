package dev.restkit.web.webmvc;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.restkit.method.HandlerDeclaration;
import dev.restkit.method.HandlerMethodReader;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationResult;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.pipeline.OperationSource;
import dev.restkit.representation.Link;
import dev.restkit.representation.LinkRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Operations that RESTKit calls itself, as those of a view set.
 */
@Component
class ShelfOperations implements OperationSource {

	record Shelf(int id, @NotBlank @Size(max = 10) String name) {

	}

	record NewShelf(@NotBlank @Size(max = 10) String name) {

	}

	private final ObjectProvider<HandlerMethodReader> reader;

	ShelfOperations(ObjectProvider<HandlerMethodReader> reader, LinkRegistry links) {
		this.reader = reader;
		links.register(Shelf.class, "/api/shelves");
	}

	@Override
	public List<OperationPlan> plans() {
		return List.of(plan("list", "GET", "/api/shelves", 200), plan("create", "POST", "/api/shelves", 201),
				plan("retrieve", "GET", "/api/shelves/{id}", 200), plan("update", "PUT", "/api/shelves/{id}", 200),
				plan("merge", "PATCH", "/api/shelves/{id}", 200), plan("destroy", "DELETE", "/api/shelves/{id}", 204),
				plan("about", "GET", "/api/shelves/about", 200), plan("raw", "GET", "/api/shelves/{id}/raw", 200),
				plan("text", "GET", "/api/shelves/{id}/text", 200),
				plan("broken", "GET", "/api/shelves/{id}/broken", 200),
				plan("upload", "POST", "/api/shelves/{id}/upload", 200));
	}

	List<Shelf> list(@Nullable String search) {
		return Stream.of(new Shelf(1, "Poems"), new Shelf(2, "Plays"))
			.filter((shelf) -> search == null || shelf.name().contains(search))
			.toList();
	}

	OperationResult create(NewShelf shelf) {
		return new OperationResult.Value(new Shelf(3, shelf.name()), Link.to(Shelf.class, 3), null);
	}

	Shelf retrieve(int id) {
		return new Shelf(id, "Poems");
	}

	Shelf update(int id, NewShelf shelf) {
		return new Shelf(id, shelf.name());
	}

	Map<String, Object> merge(int id, Map<String, Object> changes) {
		return new LinkedHashMap<>(changes);
	}

	void destroy(int id) {
		if (id == 13) {
			throw new IllegalStateException("secret");
		}
	}

	Map<String, Object> about(HttpServletRequest request, @RequestHeader("X-Trace") String trace) {
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("trace", trace);
		about.put("uri", request.getRequestURI());
		return about;
	}

	ResponseEntity<Shelf> raw(int id) {
		return ResponseEntity.status(HttpStatus.ACCEPTED).header("X-Shelf", "yes").body(new Shelf(id, "Raw"));
	}

	ResponseEntity<String> text(int id) {
		return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("shelf " + id);
	}

	Object broken(int id) {
		return new Object() {

			@SuppressWarnings("unused")
			public String getFine() {
				return "fine";
			}

			@SuppressWarnings("unused")
			public String getBroken() {
				throw new IllegalStateException("secret");
			}

		};
	}

	Map<String, Object> upload(int id, InputStream bytes) throws Exception {
		return Map.of("text", new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
	}

	private OperationPlan plan(String name, String method, String path, int status) {
		List<String> consumes = switch (method) {
			case "POST", "PUT" -> List.of("application/json");
			case "PATCH" -> List.of("application/json", "application/merge-patch+json");
			default -> List.of();
		};
		HandlerDeclaration declaration = new HandlerDeclaration(this,
				Stream.of(ReflectionUtils.getDeclaredMethods(getClass()))
					.filter((candidate) -> candidate.getName().equals(name))
					.findFirst()
					.orElseThrow(),
				new HttpBinding(method, path, status, consumes, List.of("application/json")),
				new OperationId("shelves." + name), "shelves", Operation.Documentation.none());
		return this.reader.getObject().read(declaration);
	}

}
