package dev.restkit.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets each caller of a view set see its own rows: those of which an attribute is the
 * name of the user. All others do not exist for it, and nobody in particular has any. It
 * is a part of every query, beside what the view set's {@code scope} says.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OwnRows {

	/**
	 * The attribute of the entity, or a path to one, such as {@code account.username}; a
	 * {@code String}.
	 * @return the path, by default the attribute that is marked with {@link Owner}
	 */
	String value() default "";

	/**
	 * Who sees all rows: whoever was granted this, such as {@code ROLE_ADMIN}.
	 * @return the authority, nobody by default
	 */
	String unless() default "";

}
