package dev.restkit.throttling;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.restkit.authentication.GrantedPrincipal;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Peer;
import dev.restkit.problem.ProblemException;
import dev.restkit.throttling.ThrottlePolicy.By;
import dev.restkit.throttling.ThrottleStore.Budget;
import dev.restkit.throttling.ThrottleStore.Decision;
import dev.restkit.throttling.ThrottleStore.Left;
import dev.restkit.throttling.ThrottleStore.Owner;
import org.jspecify.annotations.Nullable;

/**
 * Charges calls to the budgets of their callers, and tells them what is left
 * (draft-ietf-httpapi-ratelimit-headers).
 *
 * @since 0.1.0
 */
public final class ThrottleCheck {

	private final ThrottleStore store;

	private final int cost;

	private final ThrottlingListener listener;

	private final Group anonymous;

	private final Group user;

	private final Group token;

	/**
	 * Create a check.
	 * @param policies the budgets that calls are charged to
	 * @param cost how much one call is
	 * @param store keeps the budgets
	 */
	public ThrottleCheck(List<ThrottlePolicy> policies, int cost, ThrottleStore store) {
		this(policies, cost, store, ThrottlingListener.none());
	}

	/**
	 * Create a check that tells of refusals.
	 * @param policies the budgets that calls are charged to
	 * @param cost how much one call is
	 * @param store keeps the budgets
	 * @param listener is told of refusals
	 */
	public ThrottleCheck(List<ThrottlePolicy> policies, int cost, ThrottleStore store, ThrottlingListener listener) {
		this.store = store;
		this.cost = cost;
		this.listener = listener;
		this.anonymous = Group.of(policies, Set.of(By.CALLER, By.ADDRESS));
		this.user = Group.of(policies, Set.of(By.CALLER, By.USER));
		this.token = Group.of(policies, Set.of(By.CALLER, By.USER, By.TOKEN));
	}

	/**
	 * The scopes whose budgets are charged.
	 * @return the scopes
	 */
	public Set<String> scopes() {
		return this.all().stream().map(ThrottlePolicy::scope).collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The budgets that calls are charged to, those of all callers.
	 * @return the policies
	 */
	public List<ThrottlePolicy> all() {
		List<ThrottlePolicy> all = new ArrayList<>(this.anonymous.policies());
		this.token.policies().stream().filter((policy) -> !all.contains(policy)).forEach(all::add);
		return List.copyOf(all);
	}

	/**
	 * Charge a call, and tell its caller what is left.
	 * @param call the call
	 * @throws ProblemException 429 if a budget does not have enough; then none is charged
	 */
	public void charge(Invocation call) {
		charge(call.principal(), call.peer(), call.operation().id().value());
	}

	/**
	 * Charge a caller of something that is no operation, and tell it what is left.
	 * @param principal who calls, or {@code null} for nobody in particular
	 * @param peer who is at the other end
	 * @param subject what it is, such as the scope that it is in
	 * @throws ProblemException 429 if a budget does not have enough; then none is charged
	 */
	public void charge(@Nullable Principal principal, Peer peer, String subject) {
		Group group = groupOf(principal);
		if (group.policies().isEmpty()) {
			return;
		}
		Decision decision = this.store.charge(group.budgets(peer, principal), this.cost);
		tell(peer, group, decision.left());
		if (!decision.permitted()) {
			throw refused(principal, peer, subject, group.policies().get(decision.longestWait(this.cost)),
					decision.secondsToWait(this.cost));
		}
	}

	/**
	 * How many things one call may do at once, so that its caller's budgets ever have
	 * enough for all of them.
	 * @param call the call
	 * @return the number, at least 1
	 */
	public long most(Invocation call) {
		long smallest = Long.MAX_VALUE;
		for (ThrottlePolicy policy : groupOf(call.principal()).policies()) {
			smallest = Math.min(smallest, policy.rate().limit());
		}
		return Math.max(1, smallest / this.cost);
	}

	/**
	 * Charge what a call does beside the first thing, which it was charged for when it
	 * came. If that is too much, the call costs nothing.
	 * @param call the call
	 * @param further how many things more it does, each of which costs as much as a call
	 * @throws ProblemException 429 if a budget does not have enough
	 */
	public void chargeFurther(Invocation call, int further) {
		Group group = groupOf(call.principal());
		if (group.policies().isEmpty() || further < 1) {
			return;
		}
		int more = Math.multiplyExact(this.cost, further);
		List<Budget> budgets = group.budgets(call.peer(), call.principal());
		Decision decision = this.store.charge(budgets, more);
		if (decision.permitted()) {
			tell(call.peer(), group, decision.left());
			return;
		}
		this.store.refund(budgets, this.cost);
		tell(call.peer(), group, decision.left().stream().map((left) -> left.plus(this.cost)).toList());
		throw refused(call.principal(), call.peer(), call.operation().id().value(),
				group.policies().get(decision.longestWait(more)), decision.secondsToWait(more));
	}

	private Group groupOf(@Nullable Principal principal) {
		if (principal == null) {
			return this.anonymous;
		}
		return (sentToken(principal) != null) ? this.token : this.user;
	}

	private static @Nullable String sentToken(@Nullable Principal principal) {
		return (principal instanceof GrantedPrincipal granted) ? granted.token() : null;
	}

	private static void tell(Peer peer, Group group, List<Left> left) {
		if (!left.isEmpty()) {
			peer.tell("RateLimit-Policy", group.description());
			peer.tell("RateLimit", group.left(left));
		}
	}

	private ProblemException refused(@Nullable Principal principal, Peer peer, String subject, ThrottlePolicy missing,
			long seconds) {
		ThrottledCall refused = new ThrottledCall(subject, (principal != null) ? principal.getName() : null,
				peer.address(), missing.name(), seconds, 0);
		this.listener.throttled(refused);
		return refused.toException();
	}

	/**
	 * The budgets of one kind of callers. All that calls have in common is written once.
	 *
	 * @param policies the policies
	 * @param names how the budgets are kept, each that of a token without the token
	 * @param description what they are, as a header
	 * @param beginnings what each is called in the header that tells what is left
	 */
	private record Group(List<ThrottlePolicy> policies, List<String> names, String description,
			List<String> beginnings) {

		static Group of(List<ThrottlePolicy> all, Set<By> kinds) {
			List<ThrottlePolicy> policies = all.stream().filter((policy) -> kinds.contains(policy.by())).toList();
			List<String> beginnings = new ArrayList<>();
			policies
				.forEach((policy) -> beginnings.add((beginnings.isEmpty() ? "\"" : ", \"") + policy.name() + "\";r="));
			return new Group(policies, policies.stream().map(ThrottlePolicy::name).toList(),
					policies.stream().map(Group::described).collect(Collectors.joining(", ")), List.copyOf(beginnings));
		}

		/**
		 * In the digits of the protocol, whatever those of the machine's language are.
		 */
		private static String described(ThrottlePolicy policy) {
			return '"' + policy.name() + "\";q=" + policy.rate().limit() + ";w=" + policy.rate().period().toSeconds();
		}

		List<Budget> budgets(Peer peer, @Nullable Principal principal) {
			Owner caller = (principal != null) ? new Owner(Owner.USER, principal.getName())
					: new Owner(Owner.ADDRESS, peer.address());
			if (this.policies.size() == 1) {
				return List.of(budget(0, caller, principal));
			}
			List<Budget> budgets = new ArrayList<>(this.policies.size());
			for (int index = 0; index < this.policies.size(); index++) {
				budgets.add(budget(index, caller, principal));
			}
			return budgets;
		}

		private Budget budget(int index, Owner caller, @Nullable Principal principal) {
			ThrottlePolicy policy = this.policies.get(index);
			String name = this.names.get(index);
			return new Budget(caller, (policy.by() == By.TOKEN) ? name + ':' + sentToken(principal) : name,
					policy.rate());
		}

		String left(List<Left> all) {
			return (all.size() == 1) ? left(all, 0)
					: IntStream.range(0, all.size())
						.mapToObj((index) -> left(all, index))
						.collect(Collectors.joining());
		}

		private String left(List<Left> all, int index) {
			Left left = all.get(index);
			return this.beginnings.get(index) + left.amount() + ";t=" + left.seconds();
		}

	}

}
