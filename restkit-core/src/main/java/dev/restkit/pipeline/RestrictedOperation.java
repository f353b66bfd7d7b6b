package dev.restkit.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.restkit.operation.Operation;
import dev.restkit.operation.Parameter;
import dev.restkit.schema.FieldAudience;
import dev.restkit.schema.Schema;
import dev.restkit.visibility.FieldAccess;
import dev.restkit.visibility.RestrictedSchemas;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is not the same to all callers, because some of its fields are not
 * for everybody. It is described once for all who see the same.
 *
 * @since 0.1.0
 */
public final class RestrictedOperation {

	private final Operation operation;

	private final Set<FieldAudience> audiences;

	private final Function<FieldAccess, List<Parameter>> parameters;

	private final Map<Set<FieldAudience>, Operation> known = new ConcurrentHashMap<>();

	private RestrictedOperation(Operation operation, Set<FieldAudience> audiences,
			Function<FieldAccess, List<Parameter>> parameters) {
		this.operation = operation;
		this.audiences = audiences;
		this.parameters = parameters;
	}

	/**
	 * Look whether an operation has fields that are not for everybody.
	 * @param operation the operation
	 * @return the restricted operation, or {@code null} if it has none
	 */
	static @Nullable RestrictedOperation of(Operation operation) {
		Set<FieldAudience> audiences = audiencesOf(operation);
		return audiences.isEmpty() ? null
				: new RestrictedOperation(operation, audiences, (access) -> parameters(operation, access));
	}

	/**
	 * Describe an operation whose parameters depend on the caller, too.
	 * @param operation the operation
	 * @param more the audiences that its parameters depend on
	 * @param parameters the parameters that a caller has
	 * @return the restricted operation, or {@code null} if all of it is for everybody
	 */
	public static @Nullable RestrictedOperation of(Operation operation, Set<FieldAudience> more,
			Function<FieldAccess, List<Parameter>> parameters) {
		Set<FieldAudience> audiences = new HashSet<>(audiencesOf(operation));
		audiences.addAll(more);
		return audiences.isEmpty() ? null : new RestrictedOperation(operation, Set.copyOf(audiences), parameters);
	}

	private static List<Parameter> parameters(Operation operation, FieldAccess access) {
		return operation.parameters()
			.stream()
			.map((parameter) -> parameter.withSchema(RestrictedSchemas.shown(parameter.schema(), access)))
			.toList();
	}

	private static Set<FieldAudience> audiencesOf(Operation operation) {
		Set<FieldAudience> audiences = new HashSet<>();
		operation.parameters()
			.forEach((parameter) -> audiences.addAll(RestrictedSchemas.audiencesOf(parameter.schema())));
		Schema result = operation.result();
		if (result != null) {
			audiences.addAll(RestrictedSchemas.audiencesOf(result));
		}
		operation.variants().forEach((variant) -> audiences.addAll(audiencesOf(variant)));
		return Set.copyOf(audiences);
	}

	/**
	 * The audiences that make a difference.
	 * @return the audiences, never none
	 */
	public Set<FieldAudience> audiences() {
		return this.audiences;
	}

	/**
	 * The operation as a caller finds it.
	 * @param access the access of the caller
	 * @return the operation
	 */
	Operation shownTo(FieldAccess access) {
		return this.known.computeIfAbsent(access.among(this.audiences), (own) -> describe(FieldAccess.of(own)));
	}

	private Operation describe(FieldAccess access) {
		return describe(this.operation, this.parameters.apply(access), access);
	}

	private static Operation describe(Operation whole, List<Parameter> parameters, FieldAccess access) {
		Schema result = whole.result();
		List<Operation> variants = whole.variants()
			.stream()
			.map((variant) -> describe(variant, parameters(variant, access), access))
			.toList();
		return whole.withShapes(parameters, (result != null) ? RestrictedSchemas.shown(result, access) : null,
				variants);
	}

}
