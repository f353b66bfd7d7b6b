package dev.restkit.subscription;

import java.util.List;

import dev.restkit.operation.Invocation;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of an operation to keep its results up to date. It is asked when
 * somebody subscribes, not at each change.
 *
 * @since 0.1.0
 */
public interface Watching {

	/**
	 * What the result of a call depends on.
	 * @param call the call
	 * @return the interests; a change that meets none of them leaves the result as it is
	 * @throws dev.restkit.problem.ProblemException if the call is invalid
	 */
	List<Interest> interests(Invocation call);

	/**
	 * What of the caller the result of a call depends on. Callers with equal answers get
	 * the same result.
	 * @param call the call
	 * @return what matters of the caller
	 */
	Object viewpoint(Invocation call);

	/**
	 * The field that tells rows of the result apart.
	 * @return its name as clients see it, or {@code null} if the result has no rows
	 */
	@Nullable String rowKey();

	/**
	 * Whether the result is a stream, which each client reads for itself. Nothing else is
	 * asked then.
	 * @return {@code true} if it is a stream
	 */
	default boolean isStream() {
		return false;
	}

	/**
	 * Whether a row that is not in the result any more is still there, but not for the
	 * caller.
	 * @param call the call
	 * @param row the key of the row as text
	 * @return {@code true} if the caller may not see it any more
	 */
	default boolean isForbidden(Invocation call, String row) {
		return false;
	}

}
