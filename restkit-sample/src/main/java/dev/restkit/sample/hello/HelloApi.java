package dev.restkit.sample.hello;

import dev.restkit.component.Header;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says hello. {@code name} is a query parameter because the path does not name it,
 * {@code userAgent} is the {@code User-Agent} header because that is its name and type.
 */
@RestController
@RequestMapping("/api/hello")
class HelloApi {

	record Greeting(String message, String client) {
	}

	@GetMapping
	Greeting hello(@Size(max = 40) @Nullable String name, Header<String> userAgent) {
		return new Greeting("Hello, " + (name == null ? "World" : name) + "!", userAgent.orElse("unknown"));
	}

}
