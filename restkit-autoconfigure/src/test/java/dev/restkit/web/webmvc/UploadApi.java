package dev.restkit.web.webmvc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.representation.UploadedFile;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handlers that take forms and files.
 */
@RestController
@RequestMapping("/api/uploads")
class UploadApi {

	record Upload(@NotBlank String name, UploadedFile file) {

	}

	record Album(String title, @Nullable UploadedFile cover, List<UploadedFile> photos) {

	}

	record Author(@NotBlank String name, @Nullable String email) {

	}

	record Review(@Min(1) @Max(5) int rating) {

	}

	record Entry(@NotBlank String title, Author author, List<Integer> scores, List<Review> reviews, boolean published,
			@Nullable LocalDate date, @Nullable String remark) {

	}

	record Stored(String name, @Nullable String type, long size, String content) {

		static Stored of(UploadedFile file) throws IOException {
			try (InputStream in = file.open()) {
				String content = StreamUtils.copyToString(in, StandardCharsets.UTF_8);
				return new Stored(file.name(), file.mediaType(), file.size(),
						(content.length() > 20) ? content.length() + " characters" : content);
			}
		}

	}

	@PostMapping
	Stored upload(Upload upload) throws IOException {
		return Stored.of(upload.file());
	}

	@PostMapping("/albums")
	Map<String, Object> album(Album album) {
		Map<String, Object> names = new LinkedHashMap<>();
		names.put("cover", (album.cover() != null) ? album.cover().name() : "-");
		names.put("photos", album.photos().stream().map(UploadedFile::name).toList());
		return names;
	}

	@PostMapping("/entries")
	Entry create(Entry entry) {
		return entry;
	}

	@PutMapping("/entries")
	Entry replace(Entry entry) {
		return entry;
	}

	@PatchMapping("/entries")
	Map<String, Object> patch(Map<String, Object> changes) {
		return changes;
	}

	@PostMapping("/raw")
	Stored raw(UploadedFile file) throws IOException {
		return Stored.of(file);
	}

	@PutMapping("/raw/{filename}")
	Stored named(UploadedFile file) throws IOException {
		return Stored.of(file);
	}

	@PutMapping("/spring")
	Map<String, Object> spring(@RequestParam String word, @RequestParam List<String> tag) {
		return Map.of("word", word, "tag", tag);
	}

}
