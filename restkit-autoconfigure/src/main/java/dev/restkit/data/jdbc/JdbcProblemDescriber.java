package dev.restkit.data.jdbc;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemDescriber;
import dev.restkit.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Describes what Spring throws where a database does not answer: the table of tokens, and
 * whatever else an application reads without JPA.
 *
 * @since 0.1.0
 */
public final class JdbcProblemDescriber implements ProblemDescriber {

	private static final String RETRY_AFTER = "Retry-After";

	@Override
	public @Nullable Problem describe(Throwable failure) {
		if (failure instanceof PessimisticLockingFailureException) {
			return Problem
				.of(ProblemKind.UNAVAILABLE, Message.of("restkit.store.locked", "The object is in use, try again."))
				.withHeader(RETRY_AFTER, "1");
		}
		return isAway(failure) ? Problem.of(ProblemKind.UNAVAILABLE).withHeader(RETRY_AFTER, "5") : null;
	}

	private static boolean isAway(Throwable failure) {
		return failure instanceof DataAccessResourceFailureException || failure instanceof QueryTimeoutException
				|| failure instanceof TransientDataAccessResourceException
				|| failure instanceof RecoverableDataAccessException
				|| failure instanceof CannotCreateTransactionException;
	}

}
