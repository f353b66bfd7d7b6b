package dev.restkit.subscription;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A result to keep up to date, for all who would get the same.
 *
 * @param key what makes it the same: the operation, its parameters, what matters of the
 * caller, how links are written
 * @param interests what it depends on
 * @param evaluation works it out; called by one thread at a time
 * @param forbidden whether a row that is gone is still there, but not for the caller; by
 * the row's key
 * @since 0.1.0
 */
public record Watch(Object key, List<Interest> interests, Supplier<Evaluation> evaluation,
		Predicate<String> forbidden) {

	public Watch {
		interests = List.copyOf(interests);
	}

}
