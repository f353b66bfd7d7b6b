package dev.restkit.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.restkit.permission.Permission;

/**
 * Says for whom a field exists: who is not permitted neither sees nor sets it, in no
 * format, no filter, no order and no document. All permissions have to permit it. They
 * decide by the call alone; one that asks about objects stops the start.
 *
 * <pre class="code">
 * &#064;ModelSerializer(Book.class)
 * record BookRepresentation(&#064;ReadOnly Long id, String title, &#064;VisibleTo(IsAdmin.class) BigDecimal cost) {
 *
 * }
 * </pre>
 *
 * @since 0.1.0
 * @see SettableBy
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
public @interface VisibleTo {

	/**
	 * The permissions.
	 * @return their types
	 */
	Class<? extends Permission>[] value();

}
