package dev.restkit.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.AnySchema;

import org.springframework.util.function.SingletonSupplier;

/**
 * The formats that each operation answers in, worked out once for all operations.
 *
 * @since 0.1.0
 */
public final class OperationFormats {

	private static final String ANYTHING = "*/*";

	private final ContentNegotiator all;

	private final String parameter;

	private final Supplier<Map<OperationId, ResponseFormats>> byOperation;

	/**
	 * Create the formats.
	 * @param all chooses among all renderers
	 * @param parameter the query parameter that names a format
	 * @param registry the catalogue, asked for when it is complete
	 */
	public OperationFormats(ContentNegotiator all, String parameter, Supplier<OperationRegistry> registry) {
		this.all = all;
		this.parameter = parameter;
		this.byOperation = SingletonSupplier.of(() -> read(registry.get().operations()));
	}

	/**
	 * The formats of an operation.
	 * @param operation an operation of the catalogue
	 * @return its formats
	 */
	public ResponseFormats of(Operation operation) {
		ResponseFormats formats = this.byOperation.get().get(operation.id());
		return (formats != null) ? formats : read(operation);
	}

	private Map<OperationId, ResponseFormats> read(List<Operation> operations) {
		Map<OperationId, ResponseFormats> formats = new HashMap<>();
		operations.forEach((operation) -> formats.put(operation.id(), read(operation)));
		return Map.copyOf(formats);
	}

	private ResponseFormats read(Operation operation) {
		List<String> produces = operation.http().produces();
		boolean named = operation.parameters()
			.stream()
			.noneMatch((parameter) -> parameter.location() == ParameterLocation.QUERY
					&& parameter.name().equals(this.parameter));
		boolean rendered = operation.result() != null && !(operation.result() instanceof AnySchema)
				&& this.all.writesAll(produces);
		return new ResponseFormats(this.all.restrictedTo(produces), named, rendered, !produces.contains(ANYTHING));
	}

	/**
	 * The formats that an operation answers in.
	 *
	 * @param negotiator chooses among them
	 * @param named whether the query may name one: not where the operation has a
	 * parameter of that name itself
	 * @param rendered whether it is known at start-up that renderers write its result
	 * @param negotiated whether there is anything to negotiate: not where files are sent
	 * as what they are
	 */
	public record ResponseFormats(ContentNegotiator negotiator, boolean named, boolean rendered, boolean negotiated) {

	}

}
