package dev.restkit.web.security;

import dev.restkit.throttling.LoginAttempts;
import dev.restkit.throttling.LoginAttempts.Attempt;
import dev.restkit.web.ClientAddresses;
import dev.restkit.web.webmvc.ServletPeer;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Checks names and passwords, and no more wrong passwords for one name than there may be,
 * whichever way they come: with Basic, on the log-in page, for a token.
 *
 * @since 0.1.0
 */
public final class ThrottledUsers implements AuthenticationManager {

	private final AuthenticationManager users;

	private final LoginAttempts attempts;

	private final ClientAddresses addresses;

	/**
	 * Create the users.
	 * @param users checks names and passwords
	 * @param attempts counts those that are wrong
	 * @param addresses finds out where requests come from
	 */
	public ThrottledUsers(AuthenticationManager users, LoginAttempts attempts, ClientAddresses addresses) {
		this.users = users;
		this.attempts = attempts;
		this.addresses = addresses;
	}

	@Override
	public Authentication authenticate(Authentication credentials) {
		Attempt attempt = this.attempts.begin(credentials.getName(), String.valueOf(credentials.getCredentials()),
				address());
		Authentication found;
		try {
			found = this.users.authenticate(credentials);
		}
		catch (AuthenticationServiceException ex) {
			attempt.undecided();
			throw ex;
		}
		catch (AuthenticationException ex) {
			attempt.failed();
			throw ex;
		}
		catch (RuntimeException ex) {
			attempt.undecided();
			throw ex;
		}
		attempt.succeeded();
		return found;
	}

	/**
	 * Spring's filter binds each request to its thread before Spring Security is asked;
	 * what is said on a socket has none.
	 */
	private String address() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes bound)
				? new ServletPeer(bound.getRequest(), null, this.addresses).address() : "";
	}

}
