package dev.restkit.method;

import java.lang.reflect.Type;

/**
 * There is no way to read input into a type, such as an interface that is not sealed.
 *
 * @since 0.1.0
 */
public class UnreadableTypeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Type type;

	/**
	 * Create an exception.
	 * @param type the type that cannot be read
	 * @param reason why, as the rest of a sentence
	 */
	public UnreadableTypeException(Type type, String reason) {
		super("'" + type.getTypeName() + "' cannot be read from input: " + reason + ".");
		this.type = type;
	}

	/**
	 * The type that cannot be read.
	 * @return the type
	 */
	public Type type() {
		return this.type;
	}

}
