package dev.restkit.web.webmvc;

import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.restkit.operation.EntityState;
import dev.restkit.operation.HttpCaching.Guard;
import dev.restkit.operation.OperationResult;
import dev.restkit.operation.Precondition;
import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.web.StateTags;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.util.function.SingletonSupplier;

/**
 * What a request that changes an object asks of it. A tag of any format of the current
 * state will do.
 */
final class HttpPrecondition implements Precondition {

	private final ConditionalRequest request;

	private final StateTags tags;

	private final boolean required;

	private HttpPrecondition(ConditionalRequest request, StateTags tags, boolean required) {
		this.request = request;
		this.tags = tags;
		this.required = required;
	}

	/**
	 * Read a request.
	 * @param request the request
	 * @param guard what the operation makes of conditions
	 * @param tags makes tags
	 * @return what it asks, or {@code null} for nothing
	 */
	static @Nullable HttpPrecondition of(HttpServletRequest request, Guard guard, StateTags tags) {
		if (guard == Guard.NONE) {
			return null;
		}
		ConditionalRequest conditional = new ConditionalRequest(request);
		boolean required = guard == Guard.REQUIRED && !conditional.hasIfMatch();
		return (required || conditional.isConditional()) ? new HttpPrecondition(conditional, tags, required) : null;
	}

	@Override
	public void check(OperationResult.Value current) {
		if (this.required) {
			throw Problem.of(ProblemKind.PRECONDITION_REQUIRED).toException();
		}
		EntityState state = (current.state() != null) ? current.state() : EntityState.ofContent();
		Predicate<ETag> isCurrent = isCurrent(state.version(), current.value());
		if (this.request.expectsAnother(isCurrent, state.lastModified())) {
			throw Problem.of(ProblemKind.PRECONDITION_FAILED).toException();
		}
		if (this.request.hasIfNoneMatch() && this.request.names(isCurrent)) {
			throw Problem
				.of(ProblemKind.PRECONDITION_FAILED,
						Message.of("restkit.problem.ruled_out", "The object is as the request rules out."))
				.toException();
		}
	}

	/**
	 * Actions tell what they answer by its content, even where there is a version.
	 */
	private Predicate<ETag> isCurrent(@Nullable String version, Object value) {
		Supplier<Predicate<ETag>> byContent = SingletonSupplier.of(() -> this.tags
			.stateOf(RequestedFormat.aside(this.request.request(), () -> this.tags.render(value)))::isOfState);
		Predicate<ETag> byVersion = (version != null) ? this.tags.stateOf(version)::isOfState : (given) -> false;
		return (given) -> byVersion.test(given) || byContent.get().test(given);
	}

}
