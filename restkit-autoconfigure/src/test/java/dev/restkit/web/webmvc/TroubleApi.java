package dev.restkit.web.webmvc;

import dev.restkit.problem.Message;
import dev.restkit.problem.ProblemException;
import jakarta.validation.constraints.Pattern;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * Handlers that go wrong.
 */
@RestController
@RequestMapping("/api/trouble")
class TroubleApi {

	@GetMapping("/closed")
	void closed() {
		throw ProblemException.conflict(Message.of("shop.closed", "The shop is closed."));
	}

	@GetMapping("/own")
	void own() {
		throw ProblemException.conflict("Said as it is.");
	}

	@GetMapping("/word")
	String word(@Pattern(regexp = "[a-z]+", flags = Pattern.Flag.UNIX_LINES,
			message = "{shop.word}") @RequestParam String word) {
		return word;
	}

	@GetMapping("/never")
	DeferredResult<String> never() {
		return new DeferredResult<>(50L);
	}

	@PostMapping("/form")
	String form(@RequestParam String a) {
		return a;
	}

	@PostMapping("/upload")
	String upload(@RequestParam MultipartFile file) {
		return String.valueOf(file.getSize());
	}

}
