package dev.restkit.component;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;

/**
 * Knows how to supply some kind of handler parameter. Providers are asked in order, once
 * for each parameter, at start-up; the first that knows it decides.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ArgumentProvider {

	/**
	 * How a parameter is supplied.
	 * @param parameter the parameter, with its name
	 * @param pathVariables the variables of the operation's path
	 * @return how, or {@code null} if this provider does not know it
	 */
	@Nullable Argument argumentFor(MethodParameter parameter, Set<String> pathVariables);

}
