package dev.restkit.viewset;

import java.lang.reflect.Field;
import java.util.List;

import dev.restkit.annotation.OwnRows;
import dev.restkit.authentication.CurrentUser;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.util.ReflectionUtils;

/**
 * The rows that a view set shows to whose they are.
 *
 * @param steps the path to the name of the user
 * @param unless what was granted to whom all rows are shown; empty for nobody
 */
record OwnedRows(List<String> steps, String unless) {

	OwnedRows {
		steps = List.copyOf(steps);
	}

	/**
	 * Read the declaration of a view set.
	 * @param viewSet the class of the view set
	 * @param model the entity
	 * @return the rows, or {@code null} if nothing is declared
	 */
	static @Nullable OwnedRows read(Class<?> viewSet, Class<?> model) {
		OwnRows declared = AnnotatedElementUtils.findMergedAnnotation(viewSet, OwnRows.class);
		if (declared == null) {
			return null;
		}
		String attribute = declared.value().isEmpty() ? new OwnerArguments(model).owner().getName() : declared.value();
		List<String> steps = List.of(attribute.split("\\.", -1));
		Class<?> type = model;
		for (String step : steps) {
			Field field = step.isEmpty() ? null : ReflectionUtils.findField(type, step);
			if (field == null) {
				throw ViewSetReader.refused(viewSet,
						"shows own rows by '%s', which '%s' does not have".formatted(attribute, model.getSimpleName()),
						"Name an attribute of the entity, or a path to one, in @OwnRows.");
			}
			type = field.getType();
		}
		if (type != String.class) {
			throw ViewSetReader.refused(viewSet, "shows own rows by '%s', which is no String".formatted(attribute),
					"Name the attribute that is the name of the user in @OwnRows.");
		}
		return new OwnedRows(steps, declared.unless());
	}

	/**
	 * The rows that a caller sees.
	 * @param user who is calling
	 * @return the restriction, or {@code null} for all rows
	 */
	<M> @Nullable Specification<M> of(CurrentUser user) {
		if (!this.unless.isEmpty() && user.hasAuthority(this.unless)) {
			return null;
		}
		return (root, query, criteria) -> user.isAnonymous() ? criteria.disjunction()
				: criteria.equal(path(root), user.name());
	}

	private Path<Object> path(Root<?> root) {
		Path<Object> path = root.get(this.steps.get(0));
		for (String step : this.steps.subList(1, this.steps.size())) {
			path = path.get(step);
		}
		return path;
	}

}
