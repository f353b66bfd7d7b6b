package dev.restkit.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue: all that the API can do, read once at start-up. The only meeting place
 * of those who declare operations and the wires.
 *
 * @since 0.1.0
 */
public final class OperationRegistry {

	private final List<Operation> operations;

	private final Map<OperationId, Operation> byId = new HashMap<>();

	private OperationRegistry(List<Operation> operations) {
		Map<String, Operation> byRoute = new HashMap<>();
		for (Operation operation : operations) {
			claim(this.byId, operation.id(), "Operation '" + operation.id() + "'", operation);
			String route = operation.http().method() + " " + operation.http().path().replaceAll("\\{[^}]*}", "{}");
			claim(byRoute, route, operation.http().method() + " " + operation.http().path(), operation);
		}
		this.operations = List.copyOf(operations);
	}

	/**
	 * The catalogue of some operations.
	 * @param operations the operations, in the order in which documents list them
	 * @return the catalogue
	 * @throws DuplicateOperationException if two of them have one id, or one method and
	 * path
	 */
	public static OperationRegistry of(List<Operation> operations) {
		return new OperationRegistry(new ArrayList<>(operations));
	}

	/**
	 * All operations, in the order in which documents list them.
	 * @return the operations
	 */
	public List<Operation> operations() {
		return this.operations;
	}

	public Optional<Operation> find(OperationId id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	private static <K> void claim(Map<K, Operation> claimed, K key, String claim, Operation operation) {
		Operation other = claimed.putIfAbsent(key, operation);
		if (other != null) {
			throw new DuplicateOperationException(claim, other, operation);
		}
	}

}
