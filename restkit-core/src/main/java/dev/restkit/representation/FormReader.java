package dev.restkit.representation;

import java.util.List;
import java.util.Map;

import dev.restkit.problem.ProblemException;

/**
 * Makes neutral data of the fields of a form, by their names alone (Django REST
 * framework's {@code parse_html_dict} and {@code parse_html_list}):
 * {@code author.name=Ann}, {@code author[name]=Ann}, {@code reviews[0].rating=5},
 * {@code reviews[0]rating=5}, {@code reviews[0][rating]=5}, {@code tags=1&tags=2},
 * {@code tags[]=1}, {@code tags[0]=1}. A value stays the text or the file that it is; a
 * name that stands once is no list yet. Nothing is made that was not sent: an index is
 * smaller than the number of fields.
 *
 * @since 0.1.0
 */
public final class FormReader {

	private final FormLimits limits;

	private final String failure;

	/**
	 * Create a reader.
	 * @param limits how much of everything a form may have
	 * @param failure how the sentence about a refused form begins, such as
	 * {@code Form parse error}
	 */
	public FormReader(FormLimits limits, String failure) {
		this.limits = limits;
		this.failure = failure;
	}

	/**
	 * Read a form.
	 * @param fields its fields in the order in which they were sent
	 * @return the data, open for changes
	 * @throws ProblemException 400 if a limit is exceeded, or a name is used in two ways
	 */
	public Map<?, ?> read(List<FormField> fields) {
		if (fields.size() > this.limits.fields()) {
			throw refused("there are more than " + this.limits.fields() + " fields");
		}
		FormNode root = new FormNode();
		fields.forEach((field) -> place(field, fields.size(), root));
		return fields.isEmpty() ? Map.of() : (Map<?, ?>) root.data();
	}

	/**
	 * The problem of a form that is not read.
	 * @param reason why
	 * @return the exception
	 */
	public ProblemException refused(String reason) {
		return ProblemException.unreadable(this.failure + " - " + reason + ".");
	}

	private void place(FormField field, int fields, FormNode root) {
		List<FormName.Step> steps = FormName.steps(field.name(), this.limits.nesting());
		if (steps == null) {
			throw refused("a name is nested deeper than " + this.limits.nesting() + " levels");
		}
		FormNode node = root;
		for (FormName.Step step : steps) {
			if (step.index() > this.limits.index() || step.index() >= fields) {
				throw refused("an index is greater than the number of items");
			}
			node = node.go(step);
			if (node == null) {
				throw refused("a name stands for a value and for an object or a list");
			}
		}
		if (!node.add(field.value())) {
			throw refused("a name stands for a value and for an object or a list");
		}
	}

}
