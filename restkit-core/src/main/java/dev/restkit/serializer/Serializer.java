package dev.restkit.serializer;

import java.util.Collection;
import java.util.List;

import dev.restkit.authentication.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * Turns objects of a model into representations, and checked representations into
 * objects. For every record with {@link dev.restkit.annotation.ModelSerializer} there is
 * a bean that can be injected as {@code Serializer<Book, BookRepresentation>}.
 *
 * @param <M> the model
 * @param <R> the representation
 * @since 0.1.0
 */
public interface Serializer<M, R> {

	/**
	 * Represent an object as it is stored, or about to be stored in this transaction.
	 * @param model the object
	 * @return its representation
	 */
	R represent(M model);

	/**
	 * Represent objects, with one statement for all of them and one for each relation to
	 * many that is shown.
	 * @param models the objects
	 * @return their representations, in the same order
	 */
	List<R> represent(Collection<? extends M> models);

	/**
	 * Check input and make a new object of it, which is not stored yet. Relations may
	 * lead to any object.
	 * @param input neutral data, as a parser gives it: a map by field name
	 * @return the object
	 * @throws dev.restkit.problem.ProblemException with all that is wrong
	 */
	M create(@Nullable Object input);

	/**
	 * Check input and make a new object of it, which is not stored yet. Relations lead
	 * only to objects that the caller may see.
	 * @param input neutral data, as a parser gives it: a map by field name
	 * @param user who is calling
	 * @return the object
	 * @throws dev.restkit.problem.ProblemException with all that is wrong
	 */
	M create(@Nullable Object input, CurrentUser user);

	/**
	 * Check input and set its values. Relations may lead to any object.
	 * @param model the object
	 * @param input neutral data, as a parser gives it: a map by field name
	 * @param partial whether what is left out stays as it is
	 * @throws dev.restkit.problem.ProblemException with all that is wrong
	 */
	void update(M model, @Nullable Object input, boolean partial);

	/**
	 * Check input and set its values. Relations lead only to objects that the caller may
	 * see.
	 * @param model the object
	 * @param input neutral data, as a parser gives it: a map by field name
	 * @param partial whether what is left out stays as it is
	 * @param user who is calling
	 * @throws dev.restkit.problem.ProblemException with all that is wrong
	 */
	void update(M model, @Nullable Object input, boolean partial, CurrentUser user);

}
