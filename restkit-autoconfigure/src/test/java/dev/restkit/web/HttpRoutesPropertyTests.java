package dev.restkit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.restkit.pipeline.OperationPlan;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Properties of {@link HttpRoutes}.
 */
class HttpRoutesPropertyTests {

	private final OperationPlan item = Plans.plan("items.one", "GET", "/items/{id}");

	private final HttpRoutes routes = new HttpRoutes(List.of(this.item));

	@Property(tries = 500)
	void whateverIsEncodedComesBack(@ForAll @NotEmpty String value) {
		boolean wellFormed = StandardCharsets.UTF_8.newEncoder().canEncode(value) && value.indexOf('\0') < 0;
		String path = "/items/" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
		RouteMatch match = this.routes.match(path);
		if (wellFormed) {
			assertThat(match).isNotNull();
			assertThat(match.variables(this.item)).isEqualTo(Map.of("id", value));
		}
	}

	@Property(tries = 500)
	void noPathFails(@ForAll String path) {
		RouteMatch match = this.routes.match(path);
		assertThat(match == null || match.plan("GET") == this.item).isTrue();
	}

}
