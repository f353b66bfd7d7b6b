package dev.restkit.sample.hello;

import java.time.Duration;
import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import reactor.core.publisher.Flux;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

// A program that asks for JSON gets a list when all is counted; one that asks for events, or for lines of JSON, gets each
// number in its moment.
/**
 * Counts down.
 */
@RestController
class CountdownApi {

	private static final Duration STEP = Duration.ofMillis(200);

	/**
	 * Count down to the opening of the shop.
	 * @param from where to begin, 3 unless told
	 * @return one step after the other
	 */
	@GetMapping("/api/countdown")
	Flux<Step> countdown(Optional<@Min(1) @Max(50) Integer> from) {
		int first = from.orElse(3);
		return Flux.interval(Duration.ZERO, STEP).take(first).map((tick) -> new Step((int) (first - tick)));
	}

	/**
	 * A step.
	 *
	 * @param left how many are left, this one included
	 */
	record Step(int left) {

	}

}
