package dev.restkit.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.restkit.permission.Permission;

/**
 * Says who may call a handler, an action, or all operations of a controller or view set
 * (Django REST framework's {@code permission_classes}). All have to permit it. The one on
 * a method replaces the one on its class, which replaces that of the application; with an
 * empty list everybody may. At a class it may be repeated for single operations, which
 * then have it instead of the one for all:
 *
 * <pre class="code">
 * &#064;Permissions(IsAuthenticatedOrReadOnly.class)
 * &#064;Permissions(value = IsAdmin.class, operations = { "create", "destroy" })
 * </pre>
 *
 * Operations are named by the last part of their id: {@code list}, {@code create},
 * {@code retrieve}, {@code update}, {@code partial_update}, {@code destroy}, or an
 * action. A name that fits none stops the start.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
@Repeatable(Permissions.Each.class)
public @interface Permissions {

	/**
	 * The permissions.
	 * @return their types
	 */
	Class<? extends Permission>[] value();

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
		 * @return the permissions of some operations each
		 */
		Permissions[] value();

	}

}
