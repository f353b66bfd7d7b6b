package dev.restkit.web.webmvc;

import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A controller within the paths of other operations.
 */
@RestController
class ShelfImportController {

	@GetMapping("/api/shelves/import")
	Map<String, String> importShelves() {
		return Map.of("by", "controller");
	}

}
