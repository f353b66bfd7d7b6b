package dev.restkit.sample.catalogue;

import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.ViewSet;

/**
 * The authors.
 */
@ViewSet(path = "/api/authors", search = "name", ordering = { "name", "born" })
class AuthorViewSet extends ModelViewSet<Author, Long, AuthorRepresentation> {

}
