package dev.restkit.sample.catalogue;

import dev.restkit.viewset.ModelViewSet;
import dev.restkit.annotation.Permissions;
import dev.restkit.permission.IsAdminOrReadOnly;
import dev.restkit.viewset.ViewSet;

/**
 * The authors.
 */
@Permissions(IsAdminOrReadOnly.class)
@ViewSet(path = "/api/authors", search = "name", ordering = { "name", "born" })
class AuthorViewSet extends ModelViewSet<Author, Long, AuthorRepresentation> {

}
