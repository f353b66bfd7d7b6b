package dev.restkit.viewset;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A further operation of a view set (Django REST framework's {@code @action}): at
 * {@code /books/recent} for the whole set, at {@code /books/{id}/restock} for one object,
 * which the method then takes as a parameter of the model's type. An action that takes
 * the object runs in a transaction.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Action {

	/**
	 * Whether it is about one object.
	 * @return {@code true} for one object, {@code false} for the whole set
	 */
	boolean detail();

	/**
	 * The HTTP method.
	 * @return the method
	 */
	Method method() default Method.GET;

	/**
	 * The last part of the path.
	 * @return the path, or empty for the method's name with hyphens
	 */
	String path() default "";

	/**
	 * The HTTP methods that an action may have.
	 */
	enum Method {

		/** Reads. */
		GET,

		/** Does something. */
		POST,

		/** Replaces something. */
		PUT,

		/** Changes something. */
		PATCH,

		/** Removes something. */
		DELETE

	}

}
