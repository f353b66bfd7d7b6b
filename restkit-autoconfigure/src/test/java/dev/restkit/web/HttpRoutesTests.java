package dev.restkit.web;

import java.util.List;
import java.util.Map;

import dev.restkit.pipeline.OperationPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.restkit.web.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link HttpRoutes}.
 */
class HttpRoutesTests {

	private final OperationPlan list = plan("books.list", "GET", "/api/books");

	private final OperationPlan create = plan("books.create", "POST", "/api/books");

	private final OperationPlan retrieve = plan("books.retrieve", "GET", "/api/books/{id}");

	private final OperationPlan destroy = plan("books.destroy", "DELETE", "/api/books/{key}");

	private final OperationPlan recent = plan("books.recent", "GET", "/api/books/recent");

	private final OperationPlan restock = plan("books.restock", "POST", "/api/books/{id}/restock");

	private final OperationPlan review = plan("reviews.one", "GET", "/api/books/{book}/reviews/{review}");

	private final OperationPlan root = plan("api.root", "GET", "/");

	private final HttpRoutes routes = new HttpRoutes(List.of(this.list, this.create, this.retrieve, this.destroy,
			this.recent, this.restock, this.review, this.root));

	@Test
	void findsPlansByMethod() {
		RouteMatch match = match("/api/books");
		assertThat(match.plan("GET")).isSameAs(this.list);
		assertThat(match.plan("POST")).isSameAs(this.create);
		assertThat(match.plan("PUT")).isNull();
		assertThat(match.plansByMethod()).containsExactly(Map.entry("GET", this.list), Map.entry("POST", this.create));
		assertThat(match.isLiteral()).isTrue();
	}

	@Test
	void answersHeadAsGet() {
		assertThat(match("/api/books").plan("HEAD")).isSameAs(this.list);
		assertThat(match("/api/books/1/restock").plan("HEAD")).isNull();
	}

	@Test
	void listsAllowedMethods() {
		assertThat(match("/api/books").allowed()).containsExactly("GET", "HEAD", "OPTIONS", "POST");
		assertThat(match("/api/books/1/restock").allowed()).containsExactly("OPTIONS", "POST");
	}

	@Test
	void namesVariablesAsEachOperationDoes() {
		RouteMatch match = match("/api/books/17");
		assertThat(match.variables(this.retrieve)).containsExactly(Map.entry("id", "17"));
		assertThat(match.variables(this.destroy)).containsExactly(Map.entry("key", "17"));
		assertThat(match("/api/books/1/reviews/2").variables(this.review)).containsExactly(Map.entry("book", "1"),
				Map.entry("review", "2"));
		assertThat(match.isLiteral()).isFalse();
	}

	@Test
	void prefersWhatIsWrittenOut() {
		assertThat(match("/api/books/recent").plan("GET")).isSameAs(this.recent);
		assertThat(match("/api/books/recent").variables(this.recent)).isEmpty();
	}

	@Test
	void comesBackFromADeadEnd() {
		RouteMatch match = match("/api/books/recent/restock");
		assertThat(match.plan("POST")).isSameAs(this.restock);
		assertThat(match.variables(this.restock)).containsExactly(Map.entry("id", "recent"));
	}

	@Test
	void decodesSegmentsOneByOne() {
		assertThat(variable("/api/books/a%2Fb")).isEqualTo("a/b");
		assertThat(variable("/api/books/%C3%A9%20%25")).isEqualTo("é %");
		assertThat(variable("/api/books/a+b")).isEqualTo("a+b");
		assertThat(variable("/%61pi/books/1")).isEqualTo("1");
	}

	@Test
	void findsTheRoot() {
		assertThat(match("/").plan("GET")).isSameAs(this.root);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "api/books", "/api/book", "/api/books/", "/api//books", "//", "/api/books/1/",
			"/api/books/1/2", "/API/books", "/api/books/%", "/api/books/%2", "/api/books/%zz", "/api/books/%C3",
			"/api/books/%C0%80", "/api/books/%ED%A0%80", "/api/books/%00", "/api/books/1;a=b", "/api/books;x/1",
			"/api/books/%EF%BC%9", "/api/books//restock" })
	void findsNothingFor(String path) {
		assertThat(this.routes.match(path)).isNull();
	}

	@Test
	void refusesTwoOperationsOfOneRoute() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new HttpRoutes(List.of(plan("a.x", "GET", "/a/{x}"), plan("a.y", "GET", "/a/{y}"))))
			.withMessage("'GET /a/{y}' is already served by another operation");
	}

	private RouteMatch match(String path) {
		RouteMatch match = this.routes.match(path);
		assertThat(match).as(path).isNotNull();
		return match;
	}

	private @Nullable String variable(String path) {
		return match(path).variables(this.retrieve).get("id");
	}

}
