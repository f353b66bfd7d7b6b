package dev.restkit.autoconfigure.actuate;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.operation.Operation;
import dev.restkit.permission.AccessCheck;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.throttling.ThrottleCheck;
import dev.restkit.throttling.ThrottlePolicy;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * The Actuator's endpoint {@code restkit}: all operations, who may call them, and how
 * often.
 *
 * @since 0.1.0
 */
@Endpoint(id = "restkit")
public final class OperationsEndpoint {

	private final OperationCatalogue catalogue;

	OperationsEndpoint(OperationCatalogue catalogue) {
		this.catalogue = catalogue;
	}

	/**
	 * List the operations.
	 * @return the operations, in the order of the catalogue
	 */
	@ReadOperation
	public Map<String, List<Described>> operations() {
		return Map.of("operations", this.catalogue.plans().stream().map(Described::of).toList());
	}

	/**
	 * An operation and its policies.
	 *
	 * @param id its stable name
	 * @param method the method by which it is called
	 * @param path the path at which it is called
	 * @param source the declaration that it was read from
	 * @param permissions who may call it
	 * @param throttles how often; none for as often as one likes
	 */
	public record Described(String id, String method, String path, String source, String permissions,
			List<Budget> throttles) {

		static Described of(OperationPlan plan) {
			Operation operation = plan.operation();
			AccessCheck access = plan.access();
			ThrottleCheck throttle = plan.throttle();
			return new Described(operation.id().value(), operation.http().method(), operation.http().path(),
					operation.source(), (access != null) ? access.toString() : "everybody",
					(throttle != null) ? throttle.all().stream().map(Budget::of).toList() : List.of());
		}

	}

	/**
	 * One budget that calls are charged to.
	 *
	 * @param name its name
	 * @param rate how much there is of it
	 * @param by whose it is: caller, address, user or token
	 */
	public record Budget(String name, String rate, String by) {

		static Budget of(ThrottlePolicy policy) {
			return new Budget(policy.name(), policy.rate().toString(), policy.by().name().toLowerCase(Locale.ROOT));
		}

	}

}
