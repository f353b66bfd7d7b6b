package dev.restkit.method;

import java.util.List;
import java.util.Map;

import dev.restkit.throttling.LoginAttempts;
import dev.restkit.throttling.Rate;
import dev.restkit.throttling.ThrottleCheck;
import dev.restkit.throttling.ThrottlePolicy;
import dev.restkit.throttling.ThrottlePolicy.By;
import dev.restkit.throttling.ThrottleStore;
import dev.restkit.throttling.ThrottlingListener;
import org.jspecify.annotations.Nullable;

/**
 * What the application says about how often.
 *
 * @param enabled whether calls are counted at all
 * @param rates the rates of scopes by their names; {@code anon}, {@code user},
 * {@code token} and {@code operation} are for all operations that declare nothing
 * @param store keeps what is left of budgets
 * @param listener is told of calls that are refused
 * @since 0.1.0
 */
public record ThrottleSettings(boolean enabled, Map<String, List<Rate>> rates, ThrottleStore store,
		ThrottlingListener listener) {

	/** The scope of all callers that are nobody in particular. */
	public static final String ANONYMOUS = "anon";

	/** The scope of all users. */
	public static final String USER = "user";

	/** The scope of all tokens. */
	public static final String TOKEN = "token";

	/** The scope of which each operation has one of its own. */
	public static final String OPERATION = "operation";

	/** The scope of logging in. */
	public static final String LOGIN = "login";

	/** The scope of log-ins to one account that fail. */
	public static final String LOGIN_ACCOUNT = "login-account";

	public ThrottleSettings {
		rates = Map.copyOf(rates);
	}

	/**
	 * How often something may be done that is no operation.
	 * @param scope the scope that it is in
	 * @return the check, or {@code null} for as often as one likes
	 */
	public @Nullable ThrottleCheck checkOf(String scope) {
		List<Rate> known = this.rates.get(scope);
		return (this.enabled && known != null && this.store.missing() == null)
				? new ThrottleCheck(ThrottlePolicy.of(scope, known, By.CALLER), 1, this.store, this.listener) : null;
	}

	/**
	 * How often somebody may fail to log in to one account.
	 * @return the attempts, or {@code null} for as often as one likes
	 */
	public @Nullable LoginAttempts loginAttempts() {
		List<Rate> known = this.rates.get(LOGIN_ACCOUNT);
		return (this.enabled && known != null && this.store.missing() == null)
				? new LoginAttempts(LOGIN_ACCOUNT, known, this.store, this.listener) : null;
	}

	/**
	 * As often as one likes.
	 * @return the settings
	 */
	public static ThrottleSettings none() {
		return new ThrottleSettings(false, Map.of(), (budgets, cost) -> ThrottleStore.Decision.unknown(),
				ThrottlingListener.none());
	}

}
