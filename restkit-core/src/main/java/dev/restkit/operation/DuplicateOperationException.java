package dev.restkit.operation;

/**
 * Two declarations claim one operation id, or one method and path. Stops the start.
 *
 * @since 0.1.0
 */
public class DuplicateOperationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public DuplicateOperationException(String claim, Operation first, Operation second) {
		super("%s is declared twice: by %s and by %s.".formatted(claim, first.source(), second.source()));
	}

}
