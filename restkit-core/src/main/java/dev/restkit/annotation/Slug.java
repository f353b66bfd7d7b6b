package dev.restkit.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Shows a relation by a unique attribute of the related object (Django REST framework's
 * {@code SlugRelatedField}).
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
public @interface Slug {

	/**
	 * The attribute, such as {@code name}.
	 * @return the attribute of the related model
	 */
	String value();

}
