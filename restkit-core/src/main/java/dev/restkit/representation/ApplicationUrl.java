package dev.restkit.representation;

/**
 * Where the application is found by the caller that is being answered.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ApplicationUrl {

	/**
	 * What is put before an {@link Href#path() application path}.
	 * @return scheme, host, port and context path without a slash at the end, such as
	 * {@code https://example.org/shop}; the context path alone where there is no caller
	 * or its host is not allowed
	 */
	String current();

}
