package dev.restkit.data.jpa;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemDescriber;
import dev.restkit.problem.ProblemKind;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Describes what the database and its drivers throw. No SQL, no names of tables or
 * constraints reach a client.
 *
 * @since 0.1.0
 */
public final class JpaProblemDescriber implements ProblemDescriber {

	private static final String RETRY_AFTER = "Retry-After";

	@Override
	public @Nullable Problem describe(Throwable failure) {
		if (failure instanceof ConstraintViolationException violation) {
			return Problem.of(ProblemKind.CONFLICT, sentence(violation.getKind()));
		}
		if (failure instanceof DataException) {
			return Problem.of(ProblemKind.INVALID,
					Message.of("restkit.store.does_not_fit", "A value does not fit its column."));
		}
		if (isStale(failure)) {
			return Problem.of(ProblemKind.CONFLICT,
					Message.of("restkit.store.stale", "The object was changed by somebody else in the meantime."));
		}
		if (isLocked(failure)) {
			return Problem
				.of(ProblemKind.UNAVAILABLE, Message.of("restkit.store.locked", "The object is in use, try again."))
				.withHeader(RETRY_AFTER, "1");
		}
		if (isAway(failure)) {
			return Problem.of(ProblemKind.UNAVAILABLE).withHeader(RETRY_AFTER, "5");
		}
		if (failure instanceof DataIntegrityViolationException && !(failure.getCause() instanceof DataException)
				&& !(failure.getCause() instanceof ConstraintViolationException)) {
			return Problem.of(ProblemKind.CONFLICT);
		}
		return null;
	}

	/**
	 * Whether somebody else changed an object since this transaction read it, so that its
	 * version is another one.
	 * @param failure what was thrown
	 * @return {@code true} if so
	 */
	static boolean isStale(Throwable failure) {
		return failure instanceof OptimisticLockException || failure instanceof OptimisticLockingFailureException
				|| failure instanceof StaleStateException;
	}

	private static boolean isLocked(Throwable failure) {
		return failure instanceof PessimisticLockException || failure instanceof LockTimeoutException
				|| failure instanceof PessimisticLockingFailureException || failure instanceof LockAcquisitionException;
	}

	private static boolean isAway(Throwable failure) {
		return failure instanceof JDBCConnectionException || failure instanceof CannotCreateTransactionException
				|| failure instanceof DataAccessResourceFailureException || failure instanceof QueryTimeoutException
				|| failure instanceof TransientDataAccessException;
	}

	private static Message sentence(ConstraintViolationException.ConstraintKind kind) {
		return switch (kind) {
			case UNIQUE -> Message.of("restkit.store.exists", "An object with these values exists already.");
			case FOREIGN_KEY -> Message.of("restkit.store.referenced",
					"Other objects still refer to it, or it refers to one that does not exist.");
			default -> Message.of("restkit.store.rule", "The values break a rule of the database.");
		};
	}

}
