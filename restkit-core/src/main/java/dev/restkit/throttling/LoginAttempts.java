package dev.restkit.throttling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.restkit.problem.ProblemException;
import dev.restkit.throttling.ThrottlePolicy.By;
import dev.restkit.throttling.ThrottleStore.Budget;
import dev.restkit.throttling.ThrottleStore.Decision;
import dev.restkit.throttling.ThrottleStore.Owner;

/**
 * Counts log-ins that fail by the name of the account, wherever they come from, so that
 * many addresses cannot guess one password. An attempt is charged before the password is
 * looked at, or else many at once would all be let through, and refunded if it was no
 * guess. An address from which somebody has logged in to an account has a budget of its
 * own for it, so that whoever guesses elsewhere does not lock the owner out. The same
 * password many times at once from one address is one guess, for clients send many
 * requests at once, each with their password. Names that nobody has are counted alike.
 *
 * @since 0.1.0
 */
public final class LoginAttempts {

	private static final String SUBJECT = "login";

	/** Longer names are no names, and are not worth normalizing as a whole. */
	private static final int LONGEST_NAME = 256;

	private static final int REMEMBERED = 10_000;

	private final List<ThrottlePolicy> policies;

	private final ThrottleStore store;

	private final ThrottlingListener listener;

	private final Map<String, Boolean> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75F, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > REMEMBERED;
		}

	});

	/** How many are under way, for each guess. */
	private final Map<String, Integer> running = new ConcurrentHashMap<>();

	/**
	 * Create the attempts.
	 * @param scope names the budgets
	 * @param rates how many attempts may fail
	 * @param store keeps the budgets
	 * @param listener is told of attempts that are refused
	 */
	public LoginAttempts(String scope, List<Rate> rates, ThrottleStore store, ThrottlingListener listener) {
		this.policies = ThrottlePolicy.of(scope, rates, By.CALLER);
		this.store = store;
		this.listener = listener;
	}

	/**
	 * Begin an attempt. It counts as failed until it says otherwise.
	 * @param account the name that was given, which need not be anybody's
	 * @param password the password that was given
	 * @param address where it comes from, empty if nobody knows
	 * @return the attempt
	 * @throws ProblemException 429 if too many have failed
	 */
	public Attempt begin(String account, String password, String address) {
		String name = normalized(account);
		String place = address.isEmpty() ? "" : digest(name + '\n' + address);
		// From elsewhere it is another guess, or who may guess no more would still find
		// out
		// what the owner sends just now.
		String guess = digest(name + '\n' + address + '\n' + password);
		List<Budget> budgets = new ArrayList<>(this.policies.size());
		// Whoever comes second waits until the first is charged, and goes with it.
		this.running.compute(guess, (key, others) -> {
			if (others == null) {
				charge((this.known.get(place) != null) ? place : digest(name), address, budgets);
			}
			return (others != null) ? others + 1 : 1;
		});
		return new Attempt(guess, place, budgets);
	}

	private void charge(String owner, String address, List<Budget> budgets) {
		for (ThrottlePolicy policy : this.policies) {
			budgets.add(new Budget(new Owner(Owner.ACCOUNT, owner), policy.name(), policy.rate()));
		}
		Decision decision = this.store.charge(budgets, 1);
		if (!decision.permitted()) {
			ThrottledCall refused = new ThrottledCall(SUBJECT, null, address,
					this.policies.get(decision.longestWait(1)).name(), decision.secondsToWait(1), 0);
			this.listener.throttled(refused);
			throw refused.toException();
		}
	}

	/**
	 * Databases compare names in ways of their own: with or without case, with or without
	 * blanks around them. Two spellings may be one account, so they are one here.
	 */
	private static String normalized(String account) {
		String name = (account.length() > LONGEST_NAME) ? account.substring(0, LONGEST_NAME) : account;
		return Normalizer.normalize(name, Normalizer.Form.NFKC)
			.strip()
			.toUpperCase(Locale.ROOT)
			.toLowerCase(Locale.ROOT);
	}

	/**
	 * Names, or what somebody typed into the wrong field, do not stand in Redis.
	 */
	private static String digest(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/**
	 * One attempt to log in, which ends in one of three ways.
	 */
	public final class Attempt {

		private final String guess;

		private final String place;

		/** What it was charged to, nothing if it goes with another one. */
		private final List<Budget> budgets;

		Attempt(String guess, String place, List<Budget> budgets) {
			this.guess = guess;
			this.place = place;
			this.budgets = budgets;
		}

		/**
		 * The password was wrong: it stays charged.
		 */
		public void failed() {
			end();
		}

		private void end() {
			LoginAttempts.this.running.computeIfPresent(this.guess, (key, number) -> (number > 1) ? number - 1 : null);
		}

		/**
		 * The password was right: nothing is counted, and the address is known.
		 */
		public void succeeded() {
			if (!this.place.isEmpty()) {
				LoginAttempts.this.known.put(this.place, true);
			}
			undecided();
		}

		/**
		 * Nobody could look at the password: nothing is counted.
		 */
		public void undecided() {
			end();
			if (!this.budgets.isEmpty()) {
				LoginAttempts.this.store.refund(this.budgets, 1);
			}
		}

	}

}
