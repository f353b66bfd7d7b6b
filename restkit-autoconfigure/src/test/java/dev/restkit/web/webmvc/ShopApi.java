package dev.restkit.web.webmvc;

import java.math.BigDecimal;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.restkit.annotation.Operation;
import dev.restkit.authentication.CurrentUser;
import dev.restkit.component.Cookie;
import dev.restkit.component.Header;
import dev.restkit.component.Headers;
import dev.restkit.component.QueryParam;
import dev.restkit.component.QueryParams;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Handlers with every kind of parameter.
 */
@RestController
@RequestMapping("/api/shop")
class ShopApi {

	record Greeting(String message, String client) {

	}

	record Line(@NotNull Long book, @Min(1) @Max(10) int quantity) {

	}

	sealed interface Payment permits Card, Invoice {

	}

	record Card(@NotBlank String number) implements Payment {

	}

	record Invoice(@NotBlank String company) implements Payment {

	}

	record Order(@Size(min = 1) List<Line> lines, @NotBlank @Size(max = 20) String destination, Payment payment) {

	}

	record Quote(BigDecimal price, Payment payment) {

	}

	enum Sort {

		PRICE, TITLE

	}

	static class Form {

		private @Nullable String word;

		private int size;

		public @Nullable String getWord() {
			return this.word;
		}

		public void setWord(@Nullable String word) {
			this.word = word;
		}

		public int getSize() {
			return this.size;
		}

		public void setSize(int size) {
			this.size = size;
		}

	}

	@GetMapping("/hello")
	@Operation(id = "shop.greet", summary = "Says hello")
	Greeting hello(@Size(max = 5) @Nullable String name, Header<String> userAgent) {
		return new Greeting("Hello, " + ((name != null) ? name : "World") + "!", userAgent.orElse("unknown"));
	}

	@GetMapping("/books/{id}")
	Map<String, Object> book(long id, Optional<LocalDate> since, @Nullable Sort sort, @Size(max = 2) List<UUID> tags) {
		return answer("id", id, "since", String.valueOf(since.orElse(null)), "sort", String.valueOf(sort), "tags",
				tags);
	}

	@GetMapping("/message")
	Map<String, Object> message(@Size(max = 3) Header<String> language, QueryParam<@Max(9) Integer> level,
			Cookie<UUID> basket, Headers headers, QueryParams query, CurrentUser user, Basket component) {
		return answer("language", language.orElse("-"), "level", level.orElse(0), "basket",
				String.valueOf(basket.get()), "host", String.valueOf(headers.get("x-host")), "query", query.asMap(),
				"anonymous", user.isAnonymous(), "component", component.name());
	}

	@GetMapping("/around")
	Map<String, Object> around(HttpServletRequest request, Locale locale, @Nullable Principal principal, String own) {
		return answer("uri", request.getRequestURI(), "locale", locale.toLanguageTag(), "principal",
				String.valueOf(principal), "own", own);
	}

	@PostMapping("/quote")
	@ResponseStatus(HttpStatus.CREATED)
	Quote quote(Order order, @PositiveOrZero @Nullable Integer discount) {
		return new Quote(BigDecimal.valueOf(order.lines().size() * 10L - ((discount != null) ? discount : 0)),
				order.payment());
	}

	@PutMapping("/settings")
	Map<String, Object> settings(Map<String, Object> settings) {
		return settings;
	}

	@GetMapping("/spring/{code}")
	Map<String, Object> spring(@PathVariable("code") int number, @RequestParam(defaultValue = "7") int size,
			@RequestParam @Min(1) int page, @RequestHeader("X-Trace") String trace,
			@CookieValue(required = false) @Nullable String theme, Form form) {
		return answer("number", number, "size", size, "page", page, "trace", trace, "theme", String.valueOf(theme),
				"word", String.valueOf(form.getWord()));
	}

	@GetMapping("/mixed/{id}")
	Map<String, Object> mixed(@PathVariable long id, @NotNull @RequestParam String word, @Max(3) int level) {
		return answer("id", id, "word", word, "level", level);
	}

	@PostMapping("/echo")
	Order echo(@Valid @RequestBody Order order) {
		return order;
	}

	@DeleteMapping("/books/{id}")
	void remove(long id) {
		if (id == 13) {
			throw new IllegalStateException("com.example.Secret: table BOOKS");
		}
		if (id == 14) {
			throw new UnluckyException();
		}
	}

	@GetMapping("/status/{code}")
	void status(int code) {
		throw new ResponseStatusException(HttpStatus.valueOf(code), "It is taken.");
	}

	@GetMapping("/moved")
	ResponseEntity<String> moved() {
		return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/elsewhere")).build();
	}

	private static Map<String, Object> answer(Object... namesAndValues) {
		Map<String, Object> answer = new LinkedHashMap<>();
		for (int index = 0; index < namesAndValues.length; index += 2) {
			answer.put((String) namesAndValues[index], namesAndValues[index + 1]);
		}
		return answer;
	}

	/**
	 * The application's own exception, which its own advice knows.
	 */
	static class UnluckyException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
