package dev.restkit.web.webmvc;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handlers that read forms.
 */
@RestController
@RequestMapping("/api/forms")
class FormController {

	record SignUp(@NotBlank String userName, int age, @Nullable LocalDate since, @Nullable List<String> topics,
			@Valid @Nullable Address home) {

	}

	record Address(@NotBlank String city) {

	}

	record Note(@NotBlank String text) {

	}

	static class Criteria {

		private @Nullable String word;

		@Min(1)
		private int size = 20;

		@NotNull
		private Boolean exact = true;

		@NotNull
		private @Nullable Long shelf;

		public @Nullable String getWord() {
			return this.word;
		}

		public void setWord(@Nullable String word) {
			this.word = word;
		}

		public int getSize() {
			return this.size;
		}

		public void setSize(int size) {
			this.size = size;
		}

		public Boolean getExact() {
			return this.exact;
		}

		public void setExact(Boolean exact) {
			this.exact = exact;
		}

		public @Nullable Long getShelf() {
			return this.shelf;
		}

		public void setShelf(@Nullable Long shelf) {
			this.shelf = shelf;
		}

	}

	@RequestMapping(path = "/login", method = { RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH },
			consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Map<String, Object> logIn(@RequestParam String user, @RequestParam(defaultValue = "false") boolean remember) {
		return Map.of("user", user, "remember", remember);
	}

	@GetMapping("/criteria")
	Map<String, Object> find(@Valid @ModelAttribute Criteria criteria) {
		return shown(criteria);
	}

	@PostMapping("/criteria")
	Map<String, Object> findByForm(@Valid Criteria criteria) {
		return shown(criteria);
	}

	@GetMapping("/unchecked")
	Map<String, Object> unchecked(Criteria criteria) {
		return shown(criteria);
	}

	@PostMapping("/signup")
	Map<String, Object> signUp(@Valid @ModelAttribute SignUp form) {
		return Map.of("user", form.userName(), "age", form.age(), "home", String.valueOf(form.home()));
	}

	@PutMapping(path = "/signup", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Map<String, Object> change(@Valid SignUp form) {
		return Map.of("user", form.userName());
	}

	@PostMapping("/noted")
	Map<String, Object> noted(Note note, Criteria criteria) {
		return Map.of("text", note.text(), "size", criteria.getSize());
	}

	private static Map<String, Object> shown(Criteria criteria) {
		return Map.of("word", String.valueOf(criteria.getWord()), "size", criteria.getSize(), "exact",
				criteria.getExact(), "shelf", String.valueOf(criteria.getShelf()));
	}

}
