package dev.restkit.benchmarks.plain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The books by hand, with the same answers as RESTKit's.
 */
@RestController
@RequestMapping("/api/books")
class BookController {

	private static final int PAGE_SIZE = 20;

	private final BookService books;

	BookController(BookService books) {
		this.books = books;
	}

	record Books(long count, @Nullable String next, @Nullable String previous, List<BookResponse> results) {
	}

	@GetMapping("/{id}")
	BookResponse book(@PathVariable long id) {
		return this.books.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@GetMapping
	Books books(@RequestParam(defaultValue = "1") int page) {
		Page<BookResponse> found = this.books.list(PageRequest.of(page - 1, PAGE_SIZE, Sort.by("id")));
		return new Books(found.getTotalElements(), found.hasNext() ? link(page + 1) : null,
				found.hasPrevious() ? link(page - 1) : null, found.getContent());
	}

	private static String link(int page) {
		return ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("page", page).toUriString();
	}

}
