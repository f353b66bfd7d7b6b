package dev.restkit.web.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One field of a form, as the template {@code field} shows it. Exactly one of the
 * controls at its end is there.
 *
 * @param id the element's id, unique on the page
 * @param name the name under which it is sent, such as {@code items[0].book}
 * @param key the name within the object or list that it stands in
 * @param label the name for people
 * @param help HTML that explains it, or {@code null}
 * @param rules the constraints in words, or {@code null}
 * @param required whether it has to be there
 * @param nullable whether it may be {@code null}
 * @param error what is wrong with it, or {@code null}
 * @param input a field for a line of text, a number, a date, a file
 * @param area a field for text of many lines, or for JSON
 * @param check a check box
 * @param choice a selection
 * @param list repeated fields
 * @param group the fields of an object
 * @param union the fields of one of several objects
 * @since 0.1.0
 */
public record FieldView(String id, String name, String key, String label, @Nullable String help, @Nullable String rules,
		boolean required, boolean nullable, @Nullable String error, @Nullable Input input, @Nullable Area area,
		@Nullable Check check, @Nullable Choice choice, @Nullable Repeated list, @Nullable Group group,
		@Nullable Union union) {

	/**
	 * Whether it is one control, which a label can be for.
	 * @return {@code true} unless it holds others
	 */
	public boolean single() {
		return this.list == null && this.group == null && this.union == null;
	}

	/**
	 * Whether anything explains it.
	 * @return {@code true} if it has help or rules
	 */
	public boolean described() {
		return this.help != null || this.rules != null;
	}

	/**
	 * The ids of what describes it.
	 * @return ids separated by blanks, or {@code null}
	 */
	public @Nullable String describedBy() {
		String ids = ((this.error != null) ? this.id + "-error " : "") + (described() ? this.id + "-help" : "");
		return ids.isEmpty() ? null : ids.strip();
	}

	/**
	 * An {@code input} element.
	 *
	 * @param type its type, such as {@code number}
	 * @param data the type of the value in JSON: {@code string}, {@code integer},
	 * {@code number} or {@code file}
	 * @param value its value
	 * @param min the least value, or {@code null}
	 * @param max the greatest value, or {@code null}
	 * @param step the step between values, or {@code null}
	 * @param minLength the least length, or {@code null}
	 * @param maxLength the greatest length, or {@code null}
	 * @param autocomplete what browsers may fill in
	 * @param picker where its values are looked up, or {@code null} for a plain field
	 */
	public record Input(String type, String data, String value, @Nullable String min, @Nullable String max,
			@Nullable String step, @Nullable Integer minLength, @Nullable Integer maxLength, String autocomplete,
			@Nullable RelatedList picker) {

	}

	/**
	 * A {@code textarea} element.
	 *
	 * @param data the type of the value in JSON: {@code string} or {@code json}
	 * @param value its value
	 * @param maxLength the greatest length, or {@code null}
	 */
	public record Area(String data, String value, @Nullable Integer maxLength) {

	}

	/**
	 * A check box.
	 *
	 * @param checked whether it is checked
	 */
	public record Check(boolean checked) {

	}

	/**
	 * A {@code select} element.
	 *
	 * @param data the type of the value in JSON
	 * @param options what can be chosen
	 */
	public record Choice(String data, List<Option> options) {

	}

	/**
	 * What can be chosen.
	 *
	 * @param value the value; an empty text for none
	 * @param label the value for people
	 * @param selected whether it is chosen
	 */
	public record Option(String value, String label, boolean selected) {

	}

	/**
	 * Repeated fields.
	 *
	 * @param items those that are there
	 * @param spare empty ones, for whoever has no scripts to add one
	 * @param blank the field that scripts add, with {@code __i__} for its number; it
	 * holds no other list that is open
	 */
	public record Repeated(List<FieldView> items, List<FieldView> spare, FieldView blank) {

	}

	/**
	 * The fields of an object.
	 *
	 * @param fields the fields
	 */
	public record Group(List<FieldView> fields) {

	}

	/**
	 * The fields of one of several objects.
	 *
	 * @param choice the field that tells which one
	 * @param variants the fields of each
	 */
	public record Union(FieldView choice, List<Variant> variants) {

	}

	/**
	 * One of several objects.
	 *
	 * @param value what names it
	 * @param fields its fields
	 */
	public record Variant(String value, List<FieldView> fields) {

	}

}
