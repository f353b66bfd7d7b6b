package dev.restkit.web;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;

/**
 * An entity tag of RESTKit: what tells the state of the object, and the form that it is
 * written in. Tags of other forms name other bytes, but the same state.
 *
 * @param state tells the state
 * @param form the format and what else the client chose of it, or {@code null} for a weak
 * tag
 * @since 0.1.0
 */
public record StateTag(String state, @Nullable String form) {

	/**
	 * The text of the header.
	 * @return the tag in quotes
	 */
	public String header() {
		return (this.form != null) ? '"' + this.state + '.' + this.form + '"' : "W/\"" + this.state + '"';
	}

	/**
	 * Whether the tag is weak: it names what is said, not the bytes.
	 * @return {@code true} if it is
	 */
	public boolean isWeak() {
		return this.form == null;
	}

	/**
	 * Whether a tag is this one in the weak comparison (RFC 9110, section 8.8.3.2).
	 * @param given the tag
	 * @return {@code true} if it is
	 */
	public boolean isSame(ETag given) {
		return given.tag().equals((this.form != null) ? this.state + '.' + this.form : this.state);
	}

	/**
	 * Whether a tag is that of this state, in whatever form.
	 * @param given the tag
	 * @return {@code true} if it is
	 */
	public boolean isOfState(ETag given) {
		String tag = given.tag();
		return tag.length() > this.state.length() && tag.startsWith(this.state)
				&& tag.indexOf('.', this.state.length()) == this.state.length()
				&& tag.lastIndexOf('.') == this.state.length();
	}

}
