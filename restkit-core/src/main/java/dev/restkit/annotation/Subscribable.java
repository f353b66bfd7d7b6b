package dev.restkit.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The result of a handler can be watched: it is worked out again when something changes
 * that it depends on. Lists and objects of view sets need no such word.
 * <p>
 * The handler answers {@code GET} and takes nothing that only a request can supply. One
 * that takes a component, such as the current user, is called for each caller by itself.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Subscribable {

	/**
	 * The models that the result depends on.
	 * @return the models
	 */
	Class<?>[] value() default {};

	/**
	 * What else it depends on: topics of {@code ChangePublisher}.
	 * @return the topics
	 */
	String[] topics() default {};

	/**
	 * The field that tells the rows of a list apart. A result whose rows do not all have
	 * one of their own is told as a whole.
	 * @return its name as clients see it, or an empty text to tell the result as a whole
	 */
	String key() default "id";

}
