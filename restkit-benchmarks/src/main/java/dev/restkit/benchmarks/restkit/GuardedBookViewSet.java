package dev.restkit.benchmarks.restkit;

import dev.restkit.annotation.Permissions;
import dev.restkit.annotation.Throttle;
import dev.restkit.benchmarks.bookstore.Book;
import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.ViewSet;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/**
 * The books for those who may have them, as often as they may.
 */
@ViewSet(path = RestKitServer.GUARDED + "books", search = "title", filters = { "author", "price" },
		ordering = { "title", "price" })
@ConditionalOnBooleanProperty("benchmarks.guarded")
@Permissions(NamedClients.class)
@Throttle("999999999/day")
class GuardedBookViewSet extends ModelViewSet<Book, Long, BookRepresentation> {

}
