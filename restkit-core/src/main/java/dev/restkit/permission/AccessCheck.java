package dev.restkit.permission;

import dev.restkit.operation.Invocation;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the calls that a rule does not permit.
 *
 * @param rule the rule
 * @param challenge how a caller may authenticate, for {@code WWW-Authenticate}, or
 * {@code null} if there is no such way; then nobody in particular is refused like
 * everybody else
 * @since 0.1.0
 */
public record AccessCheck(PermissionRule rule, @Nullable String challenge) {

	/**
	 * Check a call, before its object is known.
	 * @param call the call
	 * @throws ProblemException 401 or 403 if it is refused
	 */
	public void checkCall(Invocation call) {
		Verdict verdict = this.rule.ofCall(call);
		if (verdict.isNo()) {
			throw refusal(call, verdict.by());
		}
	}

	/**
	 * Check a call and its object.
	 * @param call the call, with its object
	 * @throws ProblemException 401 or 403 if it is refused, 404 if the caller may not
	 * know of the object
	 */
	public void checkObject(Invocation call) {
		Verdict verdict = this.rule.ofObject(call);
		if (verdict.isNo()) {
			throw (verdict.by() instanceof ObjectPermission<?> permission && permission.concealsObjects())
					? ProblemException.notFound() : refusal(call, verdict.by());
		}
	}

	/**
	 * Whether objects are asked about.
	 * @return {@code true} if an object has to be looked up for it
	 */
	public boolean asksObject() {
		return !this.rule.objectTypes().isEmpty();
	}

	private ProblemException refusal(Invocation call, @Nullable Permission by) {
		if (call.principal() == null && this.challenge != null) {
			return Problem.of(ProblemKind.NOT_AUTHENTICATED)
				.withHeader("WWW-Authenticate", this.challenge)
				.toException();
		}
		ProblemKind kind = ProblemKind.PERMISSION_DENIED;
		return ((by != null) ? Problem.of(kind.status(), kind.title(), by.code(), "").withSentence(by.message())
				: Problem.of(kind))
			.toException();
	}

}
