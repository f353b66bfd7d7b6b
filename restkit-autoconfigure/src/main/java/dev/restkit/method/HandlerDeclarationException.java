package dev.restkit.method;

/**
 * A handler, or something that it depends on, is declared in a way that no call could be
 * answered with. Stops the start.
 *
 * @since 0.1.0
 */
public class HandlerDeclarationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String description;

	private final String action;

	/**
	 * Create an exception.
	 * @param description what is wrong; names class, method and parameter
	 * @param action the way out
	 */
	public HandlerDeclarationException(String description, String action) {
		super(description + " " + action);
		this.description = description;
		this.action = action;
	}

	/**
	 * What is wrong, with the names of class, method and parameter.
	 * @return one or more sentences
	 */
	public String description() {
		return this.description;
	}

	/**
	 * The way out.
	 * @return one or more sentences
	 */
	public String action() {
		return this.action;
	}

}
