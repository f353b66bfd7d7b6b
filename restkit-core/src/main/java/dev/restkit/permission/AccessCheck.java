package dev.restkit.permission;

import java.util.List;

import dev.restkit.authentication.Challenge;
import dev.restkit.operation.Invocation;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the calls that a rule does not permit.
 *
 * @since 0.1.0
 */
public final class AccessCheck {

	private final PermissionRule ofCall;

	private final PermissionRule ofObject;

	private final List<Class<?>> objectTypes;

	private final @Nullable Challenge challenge;

	private final PermissionRule rule;

	private final RefusalListener listener;

	/**
	 * Create a check.
	 * @param rule the rule
	 * @param challenge how callers are asked for credentials, or {@code null} if nobody
	 * can have any; then nobody in particular is refused like everybody else
	 */
	public AccessCheck(PermissionRule rule, @Nullable Challenge challenge) {
		this(rule, challenge, RefusalListener.none());
	}

	/**
	 * Create a check that tells of refusals.
	 * @param rule the rule
	 * @param challenge how callers are asked for credentials, or {@code null} if nobody
	 * can have any
	 * @param listener is told of refusals
	 */
	public AccessCheck(PermissionRule rule, @Nullable Challenge challenge, RefusalListener listener) {
		this.rule = rule;
		this.listener = listener;
		this.ofCall = rule;
		this.ofObject = rule.afterCall();
		this.objectTypes = rule.objectTypes();
		this.challenge = challenge;
	}

	/**
	 * Check a call, before its object is known.
	 * @param call the call
	 * @throws ProblemException 401 or 403 if it is refused
	 */
	public void checkCall(Invocation call) {
		Verdict verdict = this.ofCall.ofCall(call);
		if (verdict.isNo()) {
			throw refused(call, refusal(call, verdict.by()));
		}
	}

	/**
	 * Whether a call may be permitted, as far as can be told before its object is known.
	 * @param call the call
	 * @return {@code true} if it is not refused
	 */
	public boolean permits(Invocation call) {
		try {
			return !this.ofCall.ofCall(call).isNo();
		}
		catch (ProblemException ex) {
			return false;
		}
	}

	/**
	 * Whether permissions about the object let a call through. Nobody is told of it.
	 * @param call the call, with its object
	 * @return {@code true} if the call would not be refused
	 */
	public boolean permitsObject(Invocation call) {
		try {
			return !this.ofObject.ofObject(call).isNo();
		}
		catch (ProblemException ex) {
			return false;
		}
	}

	/**
	 * Check the object of a call that was permitted.
	 * @param call the call, with its object
	 * @throws ProblemException 401 or 403 if it is refused, 404 if the caller may not
	 * know of the object
	 */
	public void checkObject(Invocation call) {
		Verdict verdict = this.ofObject.ofObject(call);
		if (verdict.isNo()) {
			throw refused(call, (verdict.by() instanceof ObjectPermission<?> permission && permission.concealsObjects())
					? ProblemException.notFound() : refusal(call, verdict.by()));
		}
	}

	/**
	 * The types of objects that are asked about.
	 * @return the types; none if only calls are
	 */
	public List<Class<?>> objectTypes() {
		return this.objectTypes;
	}

	/**
	 * Whether objects are asked about.
	 * @return {@code true} if an object has to be looked up for it
	 */
	public boolean asksObject() {
		return !this.objectTypes.isEmpty();
	}

	/**
	 * What is asked, for people, such as
	 * {@code IsAuthenticated and (IsAdmin or IsOwner)}.
	 */
	@Override
	public String toString() {
		return this.rule.toString();
	}

	private ProblemException refused(Invocation call, ProblemException refusal) {
		this.listener.refused(call, refusal.problem());
		return refusal;
	}

	private ProblemException refusal(Invocation call, @Nullable Permission by) {
		if (call.principal() == null && this.challenge != null) {
			return this.challenge.notAuthenticated().toException();
		}
		ProblemKind kind = ProblemKind.PERMISSION_DENIED;
		return ((by != null) ? Problem.of(kind.status(), kind.title(), by.code(), "").withSentence(by.message())
				: Problem.of(kind))
			.toException();
	}

}
