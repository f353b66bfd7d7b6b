package dev.restkit.web.webmvc;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.RequestEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * What implements {@link OrdersApi}, with names of its own.
 */
@RestController
@CrossOrigin("https://orders.example.org")
class OrdersController implements OrdersApi<OrdersController.Line> {

	@Override
	public Map<String, Object> order(long id, Integer count, @Nullable String note, int page) {
		return Map.of("id", id, "count", count, "note", String.valueOf(note), "page", page);
	}

	@Override
	public Map<String, Object> add(Line order, @Nullable String sid) {
		return Map.of("order", order, "sid", String.valueOf(sid));
	}

	@GetMapping("/api/orders/headers")
	Map<String, Object> headers(@RequestHeader HttpHeaders all) {
		return Map.of("host", all.containsHeader("Host"));
	}

	@PutMapping("/api/orders/line")
	Map<String, Object> line(RequestEntity<Line> entity) {
		Line line = entity.getBody();
		return Map.of("count", (line != null) ? line.count() : 0);
	}

	/**
	 * A line of an order.
	 *
	 * @param count how many
	 */
	record Line(int count) {

	}

}
