package dev.restkit.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often a handler, or every handler of a controller or view set, may be called by one
 * caller: a user, or else an address. The most specific declaration replaces the rest:
 * that of the method that of the class, and that what
 * {@code restkit.throttling.rates.anon}, {@code user}, {@code token} and
 * {@code operation} say for all operations.
 *
 * <pre class="code">
 * &#064;Throttle(scope = "books")                          // restkit.throttling.rates.books
 * &#064;Throttle(anonymous = "5/min", user = "30/min, 500/day")
 * &#064;Throttle({})                                       // as often as one likes
 * </pre>
 *
 * At a class it may be repeated for single operations, which then have it instead of the
 * one for all: {@code @Throttle(value = "10/min", operations = "create")}. Operations are
 * named by the last part of their id. A name that fits none stops the start.
 *
 * <p>
 * Rates are a number and a period, {@code s}, {@code min}, {@code hour} or {@code day},
 * and several with commas between them, which all have to permit a call.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
@Repeatable(Throttle.Each.class)
public @interface Throttle {

	/**
	 * The rates for whoever calls.
	 * @return the rates, none by default
	 */
	String[] value() default {};

	/**
	 * The rates for callers that are nobody in particular, by their address.
	 * @return the rates, none by default
	 */
	String[] anonymous() default {};

	/**
	 * The rates for users, by their name.
	 * @return the rates, none by default
	 */
	String[] user() default {};

	/**
	 * Names of budgets that operations share (Django REST framework's
	 * {@code throttle_scope}); their rates are {@code restkit.throttling.rates.*}.
	 * Without a scope each operation has a budget of its own.
	 * @return the names, none by default
	 */
	String[] scope() default {};

	/**
	 * How much of its budgets one call takes.
	 * @return the cost, 1 by default
	 */
	int cost() default 1;

	/**
	 * The operations of the class that it is about.
	 * @return their names, all by default
	 */
	String[] operations() default {};

	/**
	 * Several of them at one class.
	 *
	 * @since 0.1.0
	 */
	@Documented
	@Inherited
	@Retention(RetentionPolicy.RUNTIME)
	@Target(ElementType.TYPE)
	@interface Each {

		/**
		 * Those at the class.
		 * @return the throttles of some operations each
		 */
		Throttle[] value();

	}

}
