package dev.restkit.benchmarks.restkit;

import dev.restkit.benchmarks.bookstore.Book;
import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.ViewSet;

/**
 * The books.
 */
@ViewSet(path = "/api/books", search = "title", filters = { "author", "price" }, ordering = { "title", "price" })
class BookViewSet extends ModelViewSet<Book, Long, BookRepresentation> {

}
