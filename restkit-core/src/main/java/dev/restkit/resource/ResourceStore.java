package dev.restkit.resource;

import java.util.List;
import java.util.Set;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.filtering.Criteria;
import dev.restkit.filtering.FilterField;
import dev.restkit.operation.EntityState;
import dev.restkit.schema.FieldAudience;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.serializer.ValidatedData;
import dev.restkit.subscription.Interest;
import dev.restkit.validation.InputType;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a view set works on. A store is asked for representations, by a plan
 * made at start-up, so that it reads what is shown and nothing else; objects themselves
 * are handed out only to be changed.
 *
 * @param <M> the model
 * @param <K> its primary key
 * @param <R> its representation
 * @since 0.1.0
 */
public interface ResourceStore<M, K, R> {

	/**
	 * The model.
	 * @return the type of the objects
	 */
	Class<M> model();

	/**
	 * The shape of the representation, for input and output.
	 * @return the schema
	 */
	ObjectSchema schema();

	/**
	 * Reads a primary key from text.
	 * @return the type
	 */
	InputType keyType();

	/**
	 * The Java type of the primary key.
	 * @return the type, never a primitive
	 */
	Class<?> keyClass();

	/**
	 * The attribute that is the primary key.
	 * @return the attribute's name
	 */
	String keyAttribute();

	/**
	 * The name that clients use for a field.
	 * @param field the field, or a path one relation away, as a view set declares it
	 * @return the name
	 * @throws IllegalArgumentException if there is no such field; the message says so
	 */
	String fieldName(String field);

	/**
	 * A field as something to filter by.
	 * @param name the name in the query
	 * @param field the field as clients see it, or a path one relation away
	 * @return the filter
	 * @throws IllegalArgumentException if there is no such field; the message says so
	 */
	FilterField filterField(String name, String field);

	/**
	 * Who may ask for objects by a field: those only who see it.
	 * @param field the field as clients see it, or a path one relation away
	 * @return the audiences, all of which a caller has to belong to; none if everybody
	 * may
	 */
	Set<FieldAudience> audiences(String field);

	/**
	 * A field as something to order by or to search in.
	 * @param field the field as clients see it, or a path one relation away
	 * @return the attribute
	 * @throws IllegalArgumentException if there is no such field, or it has no order; the
	 * message says so
	 */
	String attribute(String field);

	/**
	 * How many objects meet the criteria.
	 * @param criteria the criteria
	 * @param scope the objects that the caller may see
	 * @return the number
	 */
	long count(Criteria criteria, Scope scope);

	/**
	 * Some of the objects that meet the criteria, in their order.
	 * @param criteria the criteria
	 * @param scope the objects that the caller may see
	 * @param offset how many to pass over
	 * @param limit how many to read at the most
	 * @return their representations
	 */
	List<R> list(Criteria criteria, Scope scope, int offset, int limit);

	/**
	 * The representation of one object, and what tells whether a copy of it is current.
	 * @param key its primary key
	 * @param scope the objects that the caller may see
	 * @return what was found, or {@code null} if there is no such object
	 */
	@Nullable Found<R> find(K key, Scope scope);

	/**
	 * One object, to be changed.
	 * @param key its primary key
	 * @param scope the objects that the caller may see
	 * @return the object, or {@code null} if there is no such object
	 */
	@Nullable M locate(K key, Scope scope);

	/**
	 * See to it that nobody changes an object unnoticed until the transaction ends: what
	 * the store does not notice by a version is locked, and read anew.
	 * @param model the object
	 * @throws dev.restkit.problem.ProblemException 404 if the object is gone
	 */
	void guard(M model);

	/**
	 * What tells whether a copy of an object is current.
	 * @param model the object as it is stored
	 * @param representation its representation
	 * @return the state
	 */
	EntityState state(M model, R representation);

	/**
	 * Whether representations say when they were last changed.
	 * @return {@code true} if each state may have a time
	 */
	boolean tellsLastModified();

	/**
	 * Check input.
	 * @param input neutral data
	 * @param current the object that is to be changed, or {@code null} for a new one
	 * @param partial whether what is left out stays as it is
	 * @param user who is calling; what it may not see, its input cannot refer to
	 * @return the values to set
	 * @throws dev.restkit.problem.ProblemException with all that is wrong
	 */
	ValidatedData read(@Nullable Object input, @Nullable M current, boolean partial, CurrentUser user);

	/**
	 * Check the input of several new objects. What must be unique is unique among them as
	 * well.
	 * @param items neutral data, one item for each object
	 * @param user who is calling
	 * @return the values to set, for each object
	 * @throws dev.restkit.problem.ProblemException with all that is wrong, the pointers
	 * beginning with the index of the item
	 */
	List<ValidatedData> readAll(List<?> items, CurrentUser user);

	/**
	 * A new object with some values, not yet stored.
	 * @param data the values
	 * @return the object
	 */
	M instantiate(ValidatedData data);

	/**
	 * Set some values of an object.
	 * @param model the object
	 * @param data the values
	 */
	void apply(M model, ValidatedData data);

	/**
	 * Store an object, new or changed.
	 * @param model the object
	 * @return its representation as it is now stored
	 */
	R save(M model);

	/**
	 * Store several new objects.
	 * @param models the objects
	 * @return their representations as they are now stored, in the same order
	 */
	List<R> saveAll(List<M> models);

	/**
	 * Delete an object.
	 * @param model the object
	 */
	void delete(M model);

	/**
	 * The primary key of an object.
	 * @param model the object
	 * @return the key
	 */
	K key(M model);

	/**
	 * Represent objects.
	 * @param models the objects
	 * @return their representations, in the same order
	 */
	List<R> represent(List<? extends M> models);

	/**
	 * What a list depends on, to be kept up to date.
	 * @param criteria the criteria
	 * @param scope the objects that the caller may see
	 * @return the interests; a change that meets none of them leaves the list as it is
	 */
	List<Interest> interests(Criteria criteria, Scope scope);

	/**
	 * What the representation of one object depends on, to be kept up to date.
	 * @param key its primary key
	 * @param scope the objects that the caller may see
	 * @return the interests; a change that meets none of them leaves it as it is
	 */
	List<Interest> interestsOf(K key, Scope scope);

	/**
	 * What tells whether callers see the same objects.
	 * @param scope the objects that a caller may see
	 * @param user who is calling, to be told from everybody else where the store cannot
	 * look into the scope
	 * @return what is equal for two callers only if the database finds the same for both
	 */
	Object viewpoint(Scope scope, CurrentUser user);

	/**
	 * One object that was found.
	 *
	 * @param representation its representation
	 * @param state what tells whether a copy of it is current
	 * @param <R> the representation
	 */
	record Found<R>(R representation, EntityState state) {

	}

}
