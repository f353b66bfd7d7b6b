package dev.restkit.web.webmvc;

import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handlers that are mapped for all methods.
 */
@RestController
class AnyMethodController {

	@RequestMapping("/api/any")
	Map<String, Object> any(@RequestParam String word) {
		return Map.of("any", word);
	}

	@RequestMapping("/api/any/{name}")
	Map<String, Object> anyOf(String name) {
		return Map.of("any", name);
	}

	@GetMapping("/api/any/{id}")
	Map<String, Object> one(String id) {
		return Map.of("one", id);
	}

}
