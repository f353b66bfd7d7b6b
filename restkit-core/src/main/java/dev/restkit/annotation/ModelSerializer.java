package dev.restkit.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a record is the representation of a model (Django REST framework's
 * {@code ModelSerializer}). A component is the attribute of the same name; a relation's
 * style is its component's type: the key's type for a primary key,
 * {@link dev.restkit.representation.Link} for a hyperlink, {@link Slug} for a unique
 * attribute, another such record for a nested, read-only object. A {@code Link} to the
 * model itself that is no attribute is the object's own hyperlink. What the mapping of
 * the entity says (length, precision, nullable, unique, initial value) need not be said
 * again.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ModelSerializer {

	/**
	 * The model that is represented.
	 * @return the entity class
	 */
	Class<?> value();

}
