package dev.restkit.sample.hello;

import dev.restkit.component.Header;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

// The method's parameter "name" is a query parameter because the path does not name it, "userAgent" is the User-Agent
// header because that is its name and type.
/**
 * Says hello.
 */
@RestController
@RequestMapping("/api/hello")
class HelloApi {

	/**
	 * A greeting.
	 *
	 * @param message what is said
	 * @param client who is greeted, as its {@code User-Agent} says
	 */
	record Greeting(String message, String client) {
	}

	/**
	 * Say hello. Whoever has no name is greeted as the {@code World}.
	 * @param name who is greeted
	 * @param userAgent the program that asks
	 * @return the greeting
	 */
	@GetMapping
	Greeting hello(@Size(max = 40) @Nullable String name, Header<String> userAgent) {
		return new Greeting("Hello, " + (name == null ? "World" : name) + "!", userAgent.orElse("unknown"));
	}

}
