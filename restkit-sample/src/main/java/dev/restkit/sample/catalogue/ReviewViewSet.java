package dev.restkit.sample.catalogue;

import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.ViewSet;

/**
 * The reviews.
 */
@ViewSet(path = "/api/reviews", filters = { "book", "rating", "reviewer" }, ordering = { "rating", "created" })
class ReviewViewSet extends ModelViewSet<Review, Long, ReviewRepresentation> {

}
