package dev.restkit.autoconfigure.security;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.util.function.SingletonSupplier;

/**
 * Checks names and passwords as the application does: by its one authentication manager,
 * or else by that which Spring Security makes of its users; and no more wrong ones than
 * there may be.
 */
final class Users {

	private final Supplier<@Nullable AuthenticationManager> manager;

	Users(ObjectProvider<AuthenticationManager> managers, AuthenticationConfiguration configuration,
			UnaryOperator<AuthenticationManager> throttle) {
		this.manager = SingletonSupplier.ofNullable(() -> {
			AuthenticationManager own = managers.getIfUnique();
			AuthenticationManager found = (own != null) ? own : configuration.getAuthenticationManager();
			return (found != null) ? throttle.apply(found) : null;
		});
	}

	/**
	 * Whether anybody can have a password at all.
	 */
	boolean exist() {
		return this.manager.get() != null;
	}

	Authentication authenticate(Authentication credentials) {
		return Objects.requireNonNull(this.manager.get(), "There are no users").authenticate(credentials);
	}

}
