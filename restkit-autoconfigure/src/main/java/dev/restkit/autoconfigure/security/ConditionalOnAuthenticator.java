package dev.restkit.autoconfigure.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Conditional;

/**
 * Matches where a scheme is named in {@code restkit.authentication.schemes}.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Conditional(AuthenticatorCondition.class)
@interface ConditionalOnAuthenticator {

	/**
	 * The name of the scheme.
	 */
	String value();

}
