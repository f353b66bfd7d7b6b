package dev.restkit.web.webmvc;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Handlers as generators of code declare them: all annotations stand here, and none at
 * what implements it.
 *
 * @param <T> what is ordered
 */
interface OrdersApi<T> {

	@GetMapping("/api/orders/{orderId}")
	Map<String, Object> order(@PathVariable("orderId") long orderId,
			@RequestParam(required = false, defaultValue = "9") Integer count,
			@RequestHeader(name = "X-Note", required = false) @Nullable String note,
			@RequestParam(name = "page_no", defaultValue = "0") int page);

	@PostMapping("/api/orders")
	Map<String, Object> add(@RequestBody T order, @CookieValue(name = "sid", required = false) @Nullable String sid);

}
