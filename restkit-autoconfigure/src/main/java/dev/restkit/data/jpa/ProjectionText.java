package dev.restkit.data.jpa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.metamodel.Attribute;

/**
 * A projection as JPQL. Hibernate keeps the plans of texts that it has seen, so a
 * statement whose shape never changes is written as text, once.
 */
final class ProjectionText {

	private final StringBuilder joins = new StringBuilder();

	private final Map<List<Attribute<?, ?>>, String> aliases = new HashMap<>();

	private final String root;

	private final String columns;

	/**
	 * Write a projection.
	 * @param projection what is read
	 * @param root the alias of what it is read of
	 */
	ProjectionText(Projection projection, String root) {
		this.root = root;
		List<String> written = new ArrayList<>();
		projection.columns().forEach((path) -> written.add(column(path)));
		this.columns = String.join(", ", written);
	}

	/**
	 * The columns, separated by commas.
	 * @return the select clause without its word
	 */
	String columns() {
		return this.columns;
	}

	/**
	 * The joins that the columns need.
	 * @return the joins, each after a blank
	 */
	String joins() {
		return this.joins.toString();
	}

	private String column(AttributePath path) {
		List<Attribute<?, ?>> steps = path.steps();
		StringBuilder text = new StringBuilder(this.root);
		for (int index = 0; index < steps.size(); index++) {
			Attribute<?, ?> step = steps.get(index);
			boolean last = index == steps.size() - 1;
			if (step.isAssociation() && !last && !path.isKeyInOwnRow(index)) {
				text.setLength(0);
				text.append(alias(steps.subList(0, index + 1)));
			}
			else {
				text.append('.').append(step.getName());
			}
		}
		return text.toString();
	}

	private String alias(List<Attribute<?, ?>> steps) {
		String known = this.aliases.get(steps);
		if (known != null) {
			return known;
		}
		String parent = (steps.size() > 1) ? alias(steps.subList(0, steps.size() - 1)) : this.root;
		String alias = this.root + (this.aliases.size() + 1);
		this.joins.append(" left join ")
			.append(parent)
			.append('.')
			.append(steps.get(steps.size() - 1).getName())
			.append(' ')
			.append(alias);
		this.aliases.put(List.copyOf(steps), alias);
		return alias;
	}

}
