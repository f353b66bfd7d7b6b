package dev.restkit.serializer;

/**
 * A record cannot represent its model as declared. Stops the start.
 *
 * @since 0.1.0
 */
public class RepresentationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	/**
	 * Create an exception.
	 * @param description what is wrong, naming the record and the component
	 * @param action the way out
	 */
	public RepresentationException(String description, String action) {
		super(description);
		this.action = action;
	}

	/**
	 * The way out.
	 * @return a sentence
	 */
	public String action() {
		return this.action;
	}

}
