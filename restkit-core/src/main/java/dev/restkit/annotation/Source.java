package dev.restkit.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which attribute a component shows where it is not the one of the same name. A
 * dotted path goes through relations to one and makes the component read-only (Django
 * REST framework's {@code source}).
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
public @interface Source {

	/**
	 * The attribute, or a dotted path such as {@code author.name}.
	 * @return the path
	 */
	String value();

}
