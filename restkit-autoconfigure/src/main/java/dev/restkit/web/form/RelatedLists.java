package dev.restkit.web.form;

import dev.restkit.schema.RelationSchema;
import org.jspecify.annotations.Nullable;

/**
 * Knows where the objects of relations are listed.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RelatedLists {

	/**
	 * The list of a relation's objects.
	 * @param relation the relation
	 * @return the list; {@code null} if there is none
	 */
	@Nullable RelatedList of(RelationSchema relation);

	/**
	 * No relation has a list.
	 * @return the lists
	 */
	static RelatedLists none() {
		return (relation) -> null;
	}

}
