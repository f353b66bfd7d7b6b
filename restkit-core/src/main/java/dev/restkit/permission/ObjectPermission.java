package dev.restkit.permission;

/**
 * Decides, too, whether a caller may call an operation with one object. It has exactly
 * one method named {@code hasObjectPermission}, which takes that object and what a
 * handler may take, except a body; a method {@code hasPermission} may be there or not.
 * Objects are asked about wherever an operation of a view set looks one up, before its
 * body is parsed; which objects a list has is decided by the view set's {@code scope}.
 *
 * <pre class="code">
 * class IsReviewer implements ObjectPermission&lt;Review&gt; {
 *
 * 	boolean hasObjectPermission(CurrentUser user, Review review) {
 * 		return review.getReviewer().equals(user.name());
 * 	}
 *
 * }
 * </pre>
 *
 * @param <T> the type of the objects; of the entity, or of anything that it extends
 * @since 0.1.0
 */
public interface ObjectPermission<T> extends Permission {

	/**
	 * Whether a caller may not even know of an object that is refused: then it is a 404
	 * instead of a 403.
	 * @return {@code false} unless overridden
	 */
	default boolean concealsObjects() {
		return false;
	}

}
