package dev.restkit.document;

import java.util.Map;
import java.util.Set;

import dev.restkit.operation.OperationId;
import org.jspecify.annotations.Nullable;

/**
 * What documents tell about results that can be watched.
 *
 * @param operations the operations whose results can be watched
 * @param rowKeys the fields that tell the rows of their results apart, of those that have
 * rows
 * @param streams the operations whose results are streams, of which each item is told
 * @param socketPath the path at which one WebSocket takes many results and calls, or
 * {@code null} if there is none
 * @since 0.1.0
 */
public record DocumentedLive(Set<OperationId> operations, Map<OperationId, String> rowKeys, Set<OperationId> streams,
		@Nullable String socketPath) {

	public DocumentedLive {
		operations = Set.copyOf(operations);
		rowKeys = Map.copyOf(rowKeys);
		streams = Set.copyOf(streams);
	}

	/**
	 * Nothing can be watched.
	 * @return what there is to tell
	 */
	public static DocumentedLive none() {
		return new DocumentedLive(Set.of(), Map.of(), Set.of(), null);
	}

	/**
	 * Whether the result of an operation can be watched.
	 * @param id the operation
	 * @return {@code true} if it can
	 */
	public boolean isWatchable(OperationId id) {
		return this.operations.contains(id);
	}

}
