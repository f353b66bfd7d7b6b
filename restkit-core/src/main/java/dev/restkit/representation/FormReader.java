package dev.restkit.representation;

import java.util.List;
import java.util.Map;

import dev.restkit.problem.Message;
import dev.restkit.problem.ParseErrors;
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

	private final ParseErrors errors;

	/**
	 * Create a reader.
	 * @param limits how much of everything a form may have
	 * @param errors the problems of what is refused
	 */
	public FormReader(FormLimits limits, ParseErrors errors) {
		this.limits = limits;
		this.errors = errors;
	}

	/**
	 * A reader for {@code application/x-www-form-urlencoded}.
	 * @param limits how much of everything a form may have
	 * @return the reader
	 */
	public static FormReader ofUrlEncoded(FormLimits limits) {
		return new FormReader(limits, new ParseErrors(Message.of("restkit.document.form", "Form")));
	}

	/**
	 * A reader for {@code multipart/form-data}.
	 * @param limits how much of everything a form may have
	 * @return the reader
	 */
	public static FormReader ofMultipart(FormLimits limits) {
		return new FormReader(limits, new ParseErrors(Message.of("restkit.document.multipart_form", "Multipart form")));
	}

	/**
	 * Read a form.
	 * @param fields its fields in the order in which they were sent
	 * @return the data, open for changes
	 * @throws ProblemException 400 if a limit is exceeded, or a name is used in two ways
	 */
	public Map<?, ?> read(List<FormField> fields) {
		if (fields.size() > this.limits.fields()) {
			throw tooManyFields(this.limits.fields());
		}
		FormNode root = new FormNode();
		fields.forEach((field) -> place(field, fields.size(), root));
		return fields.isEmpty() ? Map.of() : (Map<?, ?>) root.data();
	}

	/**
	 * The problem of a form that is not read.
	 * @param reason why: no sentence of its own, but part of one
	 * @return the exception
	 */
	public ProblemException refused(Message reason) {
		return this.errors.of(reason);
	}

	/**
	 * The problem of a form that is too long.
	 * @param limit how many fields it may have
	 * @return the exception
	 */
	ProblemException tooManyFields(int limit) {
		return refused(Message.counted("restkit.document.form_fields", limit, "there are more than {0} field",
				"there are more than {0} fields"));
	}

	private void place(FormField field, int fields, FormNode root) {
		List<FormName.Step> steps = FormName.steps(field.name(), this.limits.nesting());
		if (steps == null) {
			throw refused(Message.counted("restkit.document.form_nesting", this.limits.nesting(),
					"a name is nested deeper than {0} level", "a name is nested deeper than {0} levels"));
		}
		FormNode node = root;
		for (FormName.Step step : steps) {
			if (step.index() > this.limits.index() || step.index() >= fields) {
				throw refused(
						Message.of("restkit.document.form_index", "an index is greater than the number of items"));
			}
			node = node.go(step);
			if (node == null) {
				throw usedInTwoWays();
			}
		}
		if (!node.add(field.value())) {
			throw usedInTwoWays();
		}
	}

	private ProblemException usedInTwoWays() {
		return refused(
				Message.of("restkit.document.form_two_ways", "a name stands for a value and for an object or a list"));
	}

}
