package dev.restkit.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where in the input something stands: a JSON Pointer (RFC 6901) that grows as a reader
 * goes down, and is only written out when there is something to report.
 *
 * @since 0.1.0
 */
public final class Pointer {

	private static final Pointer ROOT = new Pointer(null, "", -1);

	private final @Nullable Pointer parent;

	private final String name;

	private final int index;

	private Pointer(@Nullable Pointer parent, String name, int index) {
		this.parent = parent;
		this.name = name;
		this.index = index;
	}

	/**
	 * The whole input.
	 * @return the empty pointer
	 */
	public static Pointer root() {
		return ROOT;
	}

	/**
	 * A named value of the input.
	 * @param name the name
	 * @return the pointer
	 */
	public static Pointer of(String name) {
		return ROOT.child(name);
	}

	public Pointer child(String property) {
		return new Pointer(this, property, -1);
	}

	public Pointer child(int item) {
		return new Pointer(this, "", item);
	}

	/**
	 * The place as people write it, such as {@code reviews[0].rating}.
	 * @return the field, empty for the whole input
	 */
	public String toField() {
		if (this.parent == null) {
			return "";
		}
		String before = this.parent.toField();
		if (this.index >= 0) {
			return before + "[" + this.index + "]";
		}
		return before.isEmpty() ? this.name : before + "." + this.name;
	}

	/**
	 * The place as RFC 6901 writes it, such as {@code /reviews/0/rating}.
	 */
	@Override
	public String toString() {
		if (this.parent == null) {
			return "";
		}
		String token = (this.index >= 0) ? String.valueOf(this.index) : this.name.replace("~", "~0").replace("/", "~1");
		return this.parent + "/" + token;
	}

}
