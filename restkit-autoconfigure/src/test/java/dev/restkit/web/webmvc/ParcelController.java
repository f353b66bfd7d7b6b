package dev.restkit.web.webmvc;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.Part;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Handlers that take files.
 */
@RestController
@RequestMapping("/api/parcels")
class ParcelController {

	record Meta(@NotBlank String title, @Nullable Integer weight) {

	}

	@PostMapping("/upload")
	Map<String, Object> upload(@RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String note)
			throws IOException {
		return Map.of("file", new String(file.getBytes()), "note", String.valueOf(note));
	}

	@PostMapping("/album")
	Map<String, Object> album(@RequestParam List<MultipartFile> photos, @RequestPart("meta") @Valid Meta meta,
			@Nullable MultipartFile cover) {
		return Map.of("photos", photos.size(), "title", meta.title(), "cover", cover != null);
	}

	@PostMapping("/parts")
	Map<String, Object> parts(@RequestPart Part raw, @RequestParam(required = false) MultipartFile @Nullable [] extra,
			@RequestPart("text") String text) {
		return Map.of("raw", raw.getSize(), "extra", (extra != null) ? extra.length : 0, "text", text);
	}

	@PutMapping("/{id}/label")
	Map<String, Object> label(@PathVariable long id, @RequestParam("label") MultipartFile file,
			@RequestParam String text) {
		return Map.of("id", id, "label", file.getSize(), "text", text);
	}

}
