package dev.restkit.representation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The name of a field, taken apart: {@code reviews[0].rating} are the steps
 * {@code reviews}, 0 and {@code rating}.
 */
final class FormName {

	private static final int MAX_DIGITS = 9;

	private final String text;

	private final int nesting;

	private final List<Step> steps = new ArrayList<>();

	private int position;

	private FormName(String text, int nesting) {
		this.text = text;
		this.nesting = nesting;
	}

	/**
	 * Take a name apart. One that is not well-formed is a single step.
	 * @param text the name
	 * @param nesting how many steps it may have
	 * @return the steps, or {@code null} if there are more
	 */
	static @Nullable List<Step> steps(String text, int nesting) {
		FormName name = new FormName(text, nesting);
		boolean wellFormed = name.key();
		while (wellFormed && name.position < text.length() && name.steps.size() <= nesting) {
			wellFormed = name.next();
		}
		if (!wellFormed) {
			return List.of(new Step(text, -1));
		}
		return (name.steps.size() <= nesting) ? name.steps : null;
	}

	private boolean next() {
		char character = this.text.charAt(this.position);
		if (character == '[') {
			return bracket();
		}
		if (character == '.') {
			this.position++;
		}
		return key();
	}

	private boolean key() {
		int end = this.position;
		while (end < this.text.length() && this.text.charAt(end) != '.' && this.text.charAt(end) != '[') {
			end++;
		}
		if (end == this.position) {
			return false;
		}
		this.steps.add(new Step(this.text.substring(this.position, end), -1));
		this.position = end;
		return true;
	}

	/**
	 * An index, a name, or nothing: then the value is one more item of a list.
	 */
	private boolean bracket() {
		int end = this.text.indexOf(']', this.position);
		if (end < 0) {
			return false;
		}
		String inner = this.text.substring(this.position + 1, end);
		this.position = end + 1;
		if (inner.isEmpty()) {
			this.steps.add(Step.NEXT_ITEM);
			return this.position == this.text.length();
		}
		this.steps.add(new Step(inner, index(inner)));
		return true;
	}

	private static int index(String digits) {
		int index = 0;
		for (int position = 0; position < digits.length(); position++) {
			char digit = digits.charAt(position);
			if (digit < '0' || digit > '9') {
				return -1;
			}
			index = (position < MAX_DIGITS) ? index * 10 + digit - '0' : Integer.MAX_VALUE;
		}
		return index;
	}

	/**
	 * One step.
	 *
	 * @param key the name of a property
	 * @param index the index of an item, or -1 if it is no index
	 */
	record Step(String key, int index) {

		static final Step NEXT_ITEM = new Step("", -1);

		boolean isIndex() {
			return this.index >= 0;
		}

	}

}
