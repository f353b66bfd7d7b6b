package dev.restkit.benchmarks.restkit;

import java.math.BigDecimal;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.benchmarks.bookstore.Offer;
import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.ViewSet;

import org.springframework.context.annotation.Profile;

/**
 * The offers, each shop's found by an exact value.
 */
@ViewSet(path = "/api/offers", filters = "shop")
@Profile("live")
class OfferViewSet extends ModelViewSet<Offer, Long, OfferViewSet.OfferRepresentation> {

	@ModelSerializer(Offer.class)
	record OfferRepresentation(@ReadOnly Long id, int shop, BigDecimal price) {
	}

}
