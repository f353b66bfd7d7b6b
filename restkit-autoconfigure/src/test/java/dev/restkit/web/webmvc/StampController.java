package dev.restkit.web.webmvc;

import java.util.List;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes and answers bytes, within objects and alone.
 */
@RestController
class StampController {

	record Stamp(@Size(min = 1, max = 4) byte[] image, @Nullable List<byte[]> more) {

	}

	@PostMapping("/api/stamps")
	Stamp echo(Stamp stamp) {
		return stamp;
	}

	@PostMapping("/api/stamps/raw")
	int raw(@RequestBody byte[] image) {
		return image.length;
	}

}
