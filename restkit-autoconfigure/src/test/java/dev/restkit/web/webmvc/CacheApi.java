package dev.restkit.web.webmvc;

import java.util.Map;

import dev.restkit.annotation.CacheControl;
import dev.restkit.annotation.CacheControl.Visibility;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * A controller whose answers may be kept.
 */
@RestController
@RequestMapping("/api/cache")
@CacheControl(maxAge = 60, visibility = Visibility.PRIVATE)
class CacheApi {

	@GetMapping
	Map<String, Object> ofTheClass() {
		return Map.of("kept", "as the class says");
	}

	@PostMapping
	Map<String, Object> change() {
		return Map.of();
	}

	@GetMapping("/own")
	@CacheControl(noCache = true, mustRevalidate = true, staleIfError = 30)
	Map<String, Object> ofTheMethod() {
		return Map.of("kept", "as the method says");
	}

	@GetMapping("/said")
	ResponseEntity<Map<String, Object>> ofTheHandler() {
		return ResponseEntity.ok()
			.cacheControl(org.springframework.http.CacheControl.noStore())
			.body(Map.of("kept", "by nobody"));
	}

	@GetMapping("/tagged")
	ResponseEntity<Map<String, Object>> tagged() {
		return ResponseEntity.ok().eTag("v1").body(Map.of("tag", 1));
	}

	@GetMapping("/checked")
	@Nullable Map<String, Object> checked(WebRequest request) {
		return request.checkNotModified("v2") ? null : Map.of("tag", 2);
	}

	@GetMapping("/refused")
	Map<String, Object> refused() {
		throw new ResponseStatusException(HttpStatus.GONE);
	}

}
