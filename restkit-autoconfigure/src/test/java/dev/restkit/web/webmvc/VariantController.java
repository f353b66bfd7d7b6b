package dev.restkit.web.webmvc;

import jakarta.validation.constraints.NotBlank;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handlers of one method and path that Spring tells apart by something else.
 */
@RestController
@RequestMapping("/api/variants")
class VariantController {

	record Ticket(@NotBlank String seat) {

	}

	record Pass(@NotBlank String holder) {

	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	Ticket ticket(@RequestBody Ticket ticket, @RequestParam String hall, @RequestParam String row) {
		return ticket;
	}

	@PostMapping(consumes = "application/vnd.pass+json", produces = "application/vnd.pass+json")
	Pass travel(@RequestBody Pass pass, @RequestParam String hall) {
		return pass;
	}

	@GetMapping(params = "version=1")
	Ticket one() {
		return new Ticket("1");
	}

	@GetMapping(params = "version=2")
	Pass two() {
		return new Pass("2");
	}

}
