package dev.restkit.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.restkit.permission.Permission;

/**
 * Says who may call a handler, an action, or all operations of a controller or view set
 * (Django REST framework's {@code permission_classes}). All have to permit it. The one on
 * a method replaces the one on its class, which replaces that of the application; with an
 * empty list everybody may.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface Permissions {

	/**
	 * The permissions.
	 * @return their types
	 */
	Class<? extends Permission>[] value();

}
