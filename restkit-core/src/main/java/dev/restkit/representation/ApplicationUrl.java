package dev.restkit.representation;

/**
 * Where the application is found by the caller that is being answered.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ApplicationUrl {

	/**
	 * How an {@link Href#path() application path} is written for that caller.
	 * @return the form of links
	 */
	LinkForm current();

}
