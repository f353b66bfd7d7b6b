package dev.restkit.autoconfigure.document;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.operation.OperationId;
import dev.restkit.web.webmvc.LiveRequests;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Tells documents which results can be watched.
 *
 * @param catalogue knows the operations
 * @param live there if any result can be watched
 */
record CatalogueLive(ObjectProvider<OperationCatalogue> catalogue,
		ObjectProvider<LiveRequests> live) implements Supplier<Set<OperationId>> {

	@Override
	public Set<OperationId> get() {
		OperationCatalogue known = this.catalogue.getIfAvailable();
		if (known == null || this.live.getIfAvailable() == null) {
			return Set.of();
		}
		return known.plans()
			.stream()
			.filter((plan) -> plan.watching() != null)
			.map((plan) -> plan.operation().id())
			.collect(Collectors.toUnmodifiableSet());
	}

}
