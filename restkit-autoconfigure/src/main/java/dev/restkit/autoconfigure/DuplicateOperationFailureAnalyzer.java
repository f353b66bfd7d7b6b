package dev.restkit.autoconfigure;

import dev.restkit.operation.DuplicateOperationException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains two operations that claim one id, or one method and path.
 */
class DuplicateOperationFailureAnalyzer extends AbstractFailureAnalyzer<DuplicateOperationException> {

	private static final String ACTION = "Give one of them another id with @Operation(id = \"...\"), or another method "
			+ "or path, or take it out of the API with restkit.operations.exclude.";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DuplicateOperationException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), ACTION, cause);
	}

}
