package dev.restkit.benchmarks.restkit;

import dev.restkit.component.Header;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says hello with RESTKit: the README's first example.
 */
@RestController
class HelloApi {

	record Greeting(String message, String client) {
	}

	@GetMapping("/api/hello")
	Greeting hello(@Nullable String name, Header<String> userAgent) {
		return new Greeting("Hello, " + (name == null ? "World" : name) + "!", userAgent.orElse("unknown"));
	}

}
