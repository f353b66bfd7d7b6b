package dev.restkit.format;

/**
 * Takes what a mapper writes, token by token, in the words of formats that know nothing
 * but texts. What it throws ends the writing; an {@link java.io.IOException} is wrapped
 * as Jackson does.
 *
 * @since 0.1.0
 */
public interface TokenSink {

	/**
	 * An object or a list begins.
	 * @param list whether it is a list
	 */
	void start(boolean list);

	/**
	 * The innermost object or list ends.
	 */
	void end();

	/**
	 * The name of the next value of an object.
	 * @param name the name
	 */
	void name(String name);

	/**
	 * A text.
	 * @param text the text
	 */
	void text(String text);

	/**
	 * A number.
	 * @param digits the number, without an exponent unless that made it absurdly long
	 */
	void number(String digits);

	/**
	 * A truth value.
	 * @param value the value
	 */
	void bool(boolean value);

	/**
	 * No value.
	 */
	void nothing();

}
