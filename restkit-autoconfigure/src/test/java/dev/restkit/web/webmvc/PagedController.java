package dev.restkit.web.webmvc;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.SortDefault;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handlers that take Spring Data's pages.
 */
@RestController
@RequestMapping("/api/paged")
class PagedController {

	@GetMapping
	Map<String, Object> page(Pageable pageable) {
		return shown(pageable);
	}

	@GetMapping("/defaults")
	Map<String, Object> defaults(
			@PageableDefault(page = 2, size = 5, sort = "name", direction = Sort.Direction.DESC) Pageable pageable) {
		return shown(pageable);
	}

	@GetMapping("/qualified")
	List<Map<String, Object>> qualified(@Qualifier("left") Pageable left,
			@Qualifier("right") @SortDefault("id") Pageable right) {
		return List.of(shown(left), shown(right));
	}

	@GetMapping("/sorted")
	Map<String, Object> sorted(@SortDefault(sort = { "name", "id" }) Sort sort) {
		return Map.of("sort", sort.toString());
	}

	private static Map<String, Object> shown(Pageable pageable) {
		return Map.of("page", pageable.getPageNumber(), "size", pageable.getPageSize(), "sort",
				pageable.getSort().toString());
	}

}
