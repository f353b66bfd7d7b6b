package dev.restkit.web;

import java.util.List;
import java.util.Map;

import dev.restkit.operation.Invocation;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.representation.Href;
import org.junit.jupiter.api.Test;

import static dev.restkit.web.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ApiRoot}.
 */
class ApiRootTests {

	private static final List<String> JSON = List.of("application/json");

	@Test
	void linksTheListsInOrder() throws Exception {
		OperationPlan root = ApiRoot.plan("/api", JSON,
				List.of(plan("tags.list", "GET", "/api/tags"), plan("tags.retrieve", "GET", "/api/tags/{id}"),
						plan("books.list", "GET", "/api/books"), plan("reviews.list", "GET", "/api/books/{id}/reviews"),
						plan("orders.list", "POST", "/api/orders")));
		assertThat(root).isNotNull();
		assertThat(root.operation().id()).hasToString("api.root");
		assertThat(root.operation().http().path()).isEqualTo("/api");
		Invocation call = Invocation.of(root.operation(), Map.of(), Map.of());
		assertThat((Map<?, ?>) root.handler().handle(root.binder().bind(call)))
			.isEqualTo(Map.of("tags", new Href("/api/tags"), "books", new Href("/api/books")));
	}

	@Test
	void isNotThereWithoutLists() {
		assertThat(ApiRoot.plan("/api", JSON, List.of(plan("api.status", "GET", "/api/status")))).isNull();
	}

}
