package dev.restkit.permission;

import dev.restkit.problem.Message;
import dev.restkit.problem.ProblemKind;

/**
 * Decides whether a caller may call an operation (Django REST framework's
 * {@code BasePermission}). It has exactly one method named {@code hasPermission}, which
 * returns {@code boolean} and takes what a handler may take, except a body: the current
 * user, headers, query parameters, the operation, components of the application. It runs
 * before the object is looked up and before anything is parsed.
 *
 * <pre class="code">
 * class OfficeHours implements Permission {
 *
 * 	boolean hasPermission(CurrentUser user, Clock clock) { ... }
 *
 * }
 * </pre>
 *
 * One that is a bean is taken as it is; any other is made with its constructor's
 * arguments from the context.
 *
 * @since 0.1.0
 * @see ObjectPermission
 * @see ComposedPermission
 */
public interface Permission {

	/**
	 * What a caller is told whom this permission refuses.
	 * @return the sentence
	 */
	default Message message() {
		return ProblemKind.PERMISSION_DENIED.sentence();
	}

	/**
	 * The stable code of that.
	 * @return the code
	 */
	default String code() {
		return ProblemKind.PERMISSION_DENIED.code();
	}

}
