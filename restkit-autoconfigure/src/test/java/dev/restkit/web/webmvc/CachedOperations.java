package dev.restkit.web.webmvc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.restkit.method.HandlerDeclaration;
import dev.restkit.method.HandlerMethodReader;
import dev.restkit.operation.EntityState;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.HttpCaching;
import dev.restkit.operation.HttpCaching.Guard;
import dev.restkit.operation.HttpCaching.Validator;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationResult;
import dev.restkit.operation.Precondition;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.pipeline.OperationSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * Operations that send files, and one that must be told what it changes.
 */
@Component
class CachedOperations implements OperationSource {

	static final String DIGITS = "0123456789".repeat(500);

	private static final EntityState STATE = new EntityState("7.print", false, null);

	private final ObjectProvider<HandlerMethodReader> reader;

	CachedOperations(ObjectProvider<HandlerMethodReader> reader) {
		this.reader = reader;
	}

	@Override
	public List<OperationPlan> plans() {
		HttpCaching guarded = HttpCaching.of(Validator.STRONG).withGuard(Guard.REQUIRED);
		return List.of(plan("file", "GET", List.of("*/*"), HttpCaching.none()),
				plan("page", "GET", List.of("*/*"), HttpCaching.none()),
				plan("tagged", "GET", List.of("*/*"), HttpCaching.none()),
				plan("state", "GET", List.of("application/json"),
						HttpCaching.of(Validator.STRONG).withControl(new HttpCaching.Control("max-age=5", true))),
				plan("guarded", "PUT", List.of("application/json"), guarded).withPrecondition((invocation) -> {
					Precondition precondition = invocation.precondition();
					if (precondition != null) {
						precondition.check(new OperationResult.Value(Map.of("id", 1), null, STATE));
					}
				}));
	}

	Resource file(int id) {
		return new ByteArrayResource(DIGITS.getBytes(StandardCharsets.UTF_8));
	}

	ResponseEntity<Resource> page(int id) {
		return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(file(id));
	}

	ResponseEntity<Resource> tagged(int id) {
		return ResponseEntity.ok()
			.eTag("v1")
			.lastModified(1_000_000_000_000L)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
			.contentType(MediaType.TEXT_PLAIN)
			.body(file(id));
	}

	OperationResult state(int id) {
		return OperationResult.of(Map.of("id", id), STATE);
	}

	OperationResult guarded(int id, Map<String, Object> body) {
		return OperationResult.of(Map.of("id", id), STATE);
	}

	private OperationPlan plan(String name, String method, List<String> produces, HttpCaching caching) {
		List<String> consumes = method.equals("PUT") ? List.of("application/json") : List.of();
		HandlerDeclaration declaration = new HandlerDeclaration(this,
				Stream.of(ReflectionUtils.getDeclaredMethods(getClass()))
					.filter((candidate) -> candidate.getName().equals(name))
					.findFirst()
					.orElseThrow(),
				new HttpBinding(method, "/api/shelves/{id}/" + name, 200, consumes, produces, caching),
				new OperationId("shelves." + name), "shelves", Operation.Documentation.none());
		return this.reader.getObject().read(declaration);
	}

}
