package dev.restkit.web.webmvc;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.RestController;

/**
 * What implements {@link OrdersApi}, with names of its own.
 */
@RestController
@CrossOrigin("https://orders.example.org")
class OrdersController implements OrdersApi<Map<String, Object>> {

	@Override
	public Map<String, Object> order(long id, Integer count, @Nullable String note, int page) {
		return Map.of("id", id, "count", count, "note", String.valueOf(note), "page", page);
	}

	@Override
	public Map<String, Object> add(Map<String, Object> order, @Nullable String sid) {
		return Map.of("order", order, "sid", String.valueOf(sid));
	}

}
