package dev.restkit.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says about an operation what its signature cannot. OpenAPI's
 * {@code io.swagger.v3.oas.annotations.Operation} is understood as well.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {

	/**
	 * The stable id, such as {@code books.list}. By default the name of the class without
	 * {@code Api}, {@code Controller} or {@code Resource}, and the name of the method:
	 * {@code hello.hello}.
	 * @return the id, or empty for the default
	 */
	String id() default "";

	/**
	 * One line.
	 * @return the summary, or empty for none
	 */
	String summary() default "";

	/**
	 * More than one line, in Markdown.
	 * @return the description, or empty for none
	 */
	String description() default "";

	/**
	 * Whether documents leave the operation out.
	 * @return {@code true} to hide it
	 */
	boolean hidden() default false;

}
