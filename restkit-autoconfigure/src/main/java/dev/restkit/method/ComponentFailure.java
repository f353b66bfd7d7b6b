package dev.restkit.method;

/**
 * Carries a checked exception of a component's {@code resolve} method; its cause is what
 * is described to clients.
 */
final class ComponentFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ComponentFailure(Exception cause) {
		super(cause);
	}

}
