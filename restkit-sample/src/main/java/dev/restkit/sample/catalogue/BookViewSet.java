package dev.restkit.sample.catalogue;

import java.util.List;
import dev.restkit.annotation.Permissions;
import dev.restkit.permission.IsAdminOrReadOnly;

import dev.restkit.annotation.CacheControl;
import dev.restkit.annotation.CacheControl.Visibility;
import dev.restkit.annotation.Operation;
import dev.restkit.problem.Message;
import dev.restkit.problem.ProblemException;
import dev.restkit.viewset.Action;
import dev.restkit.viewset.Action.Method;
import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.ViewSet;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The books of the store. Everybody reads them, the staff changes them.
 */
@Permissions(IsAdminOrReadOnly.class)
@ViewSet(path = "/api/books", search = { "title", "author.name" },
		filters = { "author", "language", "price", "published", "available", "tag:tags.name" },
		ordering = { "title", "price", "published", "created", "stock" })
class BookViewSet extends ModelViewSet<Book, Long, BookRepresentation> {

	private final BookRepository books;

	BookViewSet(BookRepository books) {
		this.books = books;
	}

	/**
	 * A delivery.
	 *
	 * @param quantity how many copies came
	 */
	record Restock(@Min(1) @Max(1000) int quantity) {
	}

	/**
	 * Adds to the stock, which is never counted down here.
	 * @param book the book's {@code id}
	 * @param restock what came
	 * @return the book
	 */
	@Action(detail = true, method = Method.POST)
	@Operation(summary = "Put copies of a book on the shelf")
	BookRepresentation restock(Book book, Restock restock) {
		if (restock.quantity() > Integer.MAX_VALUE - book.getStock()) {
			throw ProblemException
				.conflict(Message.of("bookstore.no_room", "The shelf has no room for that many copies."));
		}
		book.setStock(book.getStock() + restock.quantity());
		return represent(book);
	}

	/**
	 * List the ten newest books. The newest comes first.
	 * @return the books
	 */
	@Action(detail = false)
	@CacheControl(maxAge = 10, visibility = Visibility.PUBLIC)
	List<BookRepresentation> recent() {
		return represent(this.books.findTop10ByOrderByCreatedDescIdDesc());
	}

}
