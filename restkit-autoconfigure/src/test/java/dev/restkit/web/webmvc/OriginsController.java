package dev.restkit.web.webmvc;

import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A handler that tells pages of other origins more than the application does.
 */
@RestController
class OriginsController {

	@GetMapping("/api/origins")
	@CrossOrigin(origins = "https://app.example.org", allowCredentials = "true", exposedHeaders = "X-Own")
	String own() {
		return "own";
	}

}
