package dev.restkit.web.browsable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import dev.restkit.operation.Operation;
import dev.restkit.web.form.FieldView;
import dev.restkit.web.page.PageTemplates;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the fields of forms that nobody has filled in, which are the same for everybody,
 * together with their HTML.
 */
final class BlankForms {

	private static final int MAX = 10_000;

	private static final String TEMPLATE = "blank";

	private final PageTemplates templates;

	private final Map<Key, Fields> known = new ConcurrentHashMap<>();

	private volatile @Nullable String prefix;

	BlankForms(PageTemplates templates) {
		this.templates = templates;
	}

	/**
	 * The fields of a form.
	 * @param operation whose form it is; one for all who find the same
	 * @param form which of its forms
	 * @param under what stands before paths of the application, which almost always is
	 * the same; only the forms of the first that is seen are kept
	 * @param fields makes the fields when the form is first shown
	 * @param text makes the body to start from, as a text
	 * @return the fields
	 */
	Fields of(Operation operation, String form, String under, Supplier<List<FieldView>> fields, Supplier<String> text) {
		if (this.prefix == null) {
			this.prefix = under;
		}
		if (!under.equals(this.prefix) || this.known.size() > MAX) {
			return make(fields.get(), text.get());
		}
		Key key = new Key(operation, form);
		Fields kept = this.known.get(key);
		if (kept == null) {
			kept = make(fields.get(), text.get());
			this.known.put(key, kept);
		}
		return kept;
	}

	private Fields make(List<FieldView> fields, String text) {
		return new Fields(fields, render(fields), text);
	}

	private String render(List<FieldView> fields) {
		return this.templates.render(TEMPLATE, Map.of("fields", fields));
	}

	/**
	 * The fields of a form.
	 *
	 * @param fields the fields
	 * @param html their HTML
	 * @param text a body to start from
	 */
	record Fields(List<FieldView> fields, String html, String text) {

	}

	/**
	 * One form of an operation and of no other that equals it.
	 */
	private record Key(Operation operation, String form) {

		@Override
		public boolean equals(Object other) {
			return other instanceof Key key && key.operation == this.operation && key.form.equals(this.form);
		}

		@Override
		public int hashCode() {
			return 31 * System.identityHashCode(this.operation) + this.form.hashCode();
		}

	}

}
