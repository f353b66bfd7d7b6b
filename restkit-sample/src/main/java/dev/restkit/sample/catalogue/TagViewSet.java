package dev.restkit.sample.catalogue;

import dev.restkit.annotation.CacheControl;
import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.ViewSet;

/**
 * The tags.
 */
@CacheControl(maxAge = 60)
@ViewSet(path = "/api/tags", search = "name", ordering = "name")
class TagViewSet extends ModelViewSet<Tag, Long, TagRepresentation> {

}
