package dev.restkit.web.webmvc.excluded;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A controller that is left out of the catalogue.
 */
@RestController
class ExcludedController {

	@GetMapping("/api/excluded")
	String excluded(String name) {
		return name;
	}

}
