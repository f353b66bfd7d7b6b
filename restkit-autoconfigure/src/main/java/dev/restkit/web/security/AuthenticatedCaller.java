package dev.restkit.web.security;

import java.security.Principal;
import java.time.Instant;
import java.util.Set;

import dev.restkit.authentication.GrantedPrincipal;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A caller that Spring Security knows.
 *
 * @param found what it knows
 * @since 0.1.0
 */
public record AuthenticatedCaller(Authentication found) implements GrantedPrincipal {

	/**
	 * Read the principal of a request.
	 * @param principal the principal, or {@code null} for nobody in particular
	 * @return the caller, or the same where Spring Security did not find it
	 */
	public static @Nullable Principal of(@Nullable Principal principal) {
		return (principal instanceof Authentication found) ? new AuthenticatedCaller(found) : principal;
	}

	@Override
	public String getName() {
		return this.found.getName();
	}

	@Override
	public Set<String> authorities() {
		return AuthorityUtils.authorityListToSet(this.found.getAuthorities());
	}

	@Override
	public @Nullable String token() {
		return (this.found.getDetails() instanceof TokenDetails details) ? details.id() : null;
	}

	@Override
	public @Nullable Instant expires() {
		return (this.found.getDetails() instanceof TokenDetails details) ? details.expires() : null;
	}

}
