package dev.restkit.autoconfigure.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.document.DocumentedLive;
import dev.restkit.operation.OperationId;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.subscription.Watching;
import dev.restkit.web.webmvc.LiveRequests;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Tells documents which results can be watched.
 *
 * @param catalogue knows the operations
 * @param live there if any result can be watched
 */
record CatalogueLive(ObjectProvider<OperationCatalogue> catalogue,
		ObjectProvider<LiveRequests> live) implements Supplier<DocumentedLive> {

	@Override
	public DocumentedLive get() {
		OperationCatalogue known = this.catalogue.getIfAvailable();
		LiveRequests requests = this.live.getIfAvailable();
		if (known == null || requests == null) {
			return DocumentedLive.none();
		}
		Set<OperationId> operations = new HashSet<>();
		Map<OperationId, String> rowKeys = new HashMap<>();
		Set<OperationId> streams = new HashSet<>();
		for (OperationPlan plan : known.plans()) {
			Watching watching = plan.watching();
			if (watching != null) {
				OperationId id = plan.operation().id();
				operations.add(id);
				if (plan.isStream()) {
					streams.add(id);
				}
				else if (watching.rowKey() != null) {
					rowKeys.put(id, watching.rowKey());
				}
			}
		}
		return new DocumentedLive(operations, rowKeys, streams, requests.socketPath());
	}

}
