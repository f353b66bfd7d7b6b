package dev.restkit.benchmarks.plain;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says hello by hand.
 */
@RestController
class HelloController {

	record Greeting(String message, String client) {
	}

	@GetMapping("/api/hello")
	Greeting hello(@RequestParam(required = false) @Nullable String name,
			@RequestHeader(name = "User-Agent", required = false) @Nullable String userAgent) {
		return new Greeting("Hello, " + (name == null ? "World" : name) + "!",
				(userAgent != null) ? userAgent : "unknown");
	}

}
