package dev.restkit.benchmarks.restkit;

import dev.restkit.benchmarks.bookstore.Book;
import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.ViewSet;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/**
 * The books for everybody: what differs from {@link GuardedBookViewSet} is the policies.
 */
@ViewSet(path = RestKitServer.UNGUARDED + "books", search = "title", filters = { "author", "price" },
		ordering = { "title", "price" })
@ConditionalOnBooleanProperty("benchmarks.guarded")
class UnguardedBookViewSet extends ModelViewSet<Book, Long, BookRepresentation> {

}
