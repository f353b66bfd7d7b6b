package dev.restkit.sample.catalogue;

import dev.restkit.annotation.CacheControl;
import dev.restkit.annotation.Permissions;
import dev.restkit.permission.IsAdminOrReadOnly;
import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.ViewSet;

/**
 * The tags, of which many may be made at once.
 */
@CacheControl(maxAge = 60)
@Permissions(IsAdminOrReadOnly.class)
@ViewSet(path = "/api/tags", search = "name", ordering = "name", bulk = true)
class TagViewSet extends ModelViewSet<Tag, Long, TagRepresentation> {

}
