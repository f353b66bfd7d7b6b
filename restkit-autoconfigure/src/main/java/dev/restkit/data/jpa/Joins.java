package dev.restkit.data.jpa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Attribute;

/**
 * The joins of one query: each relation is joined once, however many columns ask for it,
 * and not at all where only its foreign key is asked for. Rows without what a relation
 * leads to remain.
 */
final class Joins {

	private final From<?, ?> root;

	private final Map<List<Attribute<?, ?>>, From<?, ?>> joined = new HashMap<>();

	Joins(From<?, ?> root) {
		this.root = root;
	}

	Expression<?> expression(AttributePath path) {
		List<Attribute<?, ?>> steps = path.steps();
		Path<?> current = this.root;
		for (int index = 0; index < steps.size(); index++) {
			Attribute<?, ?> step = steps.get(index);
			boolean last = index == steps.size() - 1;
			current = (step.isAssociation() && !last && !path.isKeyInOwnRow(index)) ? join(steps.subList(0, index + 1))
					: current.get(step.getName());
		}
		return current;
	}

	From<?, ?> join(List<Attribute<?, ?>> steps) {
		From<?, ?> known = this.joined.get(steps);
		if (known != null) {
			return known;
		}
		From<?, ?> parent = (steps.size() > 1) ? join(steps.subList(0, steps.size() - 1)) : this.root;
		From<?, ?> join = parent.join(steps.get(steps.size() - 1).getName(), JoinType.LEFT);
		this.joined.put(List.copyOf(steps), join);
		return join;
	}

}
