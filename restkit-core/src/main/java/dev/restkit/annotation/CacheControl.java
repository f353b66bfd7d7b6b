package dev.restkit.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how long, and by whom, the answers of a handler, of an action, or of all
 * operations of a controller or view set may be kept (RFC 9111). It is sent with
 * successful answers to GET and HEAD that say nothing themselves; the one on a method
 * replaces the one on its class. Ages are seconds, and left out where they are negative.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface CacheControl {

	/**
	 * How long an answer is fresh, in seconds.
	 * @return the seconds, or -1 to say nothing
	 */
	long maxAge() default -1;

	/**
	 * How long it is fresh in caches that serve many people, in seconds.
	 * @return the seconds, or -1 to say nothing
	 */
	long sharedMaxAge() default -1;

	/**
	 * Who may keep it.
	 * @return who; nothing is said by default
	 */
	Visibility visibility() default Visibility.UNSAID;

	/**
	 * Whether nobody may keep it.
	 * @return {@code true} for nobody
	 */
	boolean noStore() default false;

	/**
	 * Whether it may be used only after the server said that it is still current.
	 * @return {@code true} to ask every time
	 */
	boolean noCache() default false;

	/**
	 * Whether it must not be used once it is no longer fresh.
	 * @return {@code true} if it must not
	 */
	boolean mustRevalidate() default false;

	/**
	 * Whether it never changes (RFC 8246).
	 * @return {@code true} if it does not
	 */
	boolean immutable() default false;

	/**
	 * How long it may be used after it is no longer fresh while a new one is fetched, in
	 * seconds (RFC 5861).
	 * @return the seconds, or -1 to say nothing
	 */
	long staleWhileRevalidate() default -1;

	/**
	 * How long it may be used after it is no longer fresh when the server fails, in
	 * seconds (RFC 5861).
	 * @return the seconds, or -1 to say nothing
	 */
	long staleIfError() default -1;

	/**
	 * Who may keep an answer.
	 */
	enum Visibility {

		/** Nothing is said. */
		UNSAID,

		/** Everybody. */
		PUBLIC,

		/** The client alone. */
		PRIVATE

	}

}
