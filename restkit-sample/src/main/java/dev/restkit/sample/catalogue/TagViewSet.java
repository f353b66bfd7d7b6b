package dev.restkit.sample.catalogue;

import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.ViewSet;

/**
 * The tags.
 */
@ViewSet(path = "/api/tags", search = "name", ordering = "name")
class TagViewSet extends ModelViewSet<Tag, Long, TagRepresentation> {

}
