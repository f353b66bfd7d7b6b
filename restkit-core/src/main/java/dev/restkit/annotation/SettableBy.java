package dev.restkit.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.restkit.permission.Permission;

/**
 * Says who may set a field that others only see: to who is not permitted it is
 * {@link ReadOnly}. All permissions have to permit it. They decide by the call alone; one
 * that asks about objects stops the start.
 *
 * @since 0.1.0
 * @see VisibleTo
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
public @interface SettableBy {

	/**
	 * The permissions.
	 * @return their types
	 */
	Class<? extends Permission>[] value();

}
