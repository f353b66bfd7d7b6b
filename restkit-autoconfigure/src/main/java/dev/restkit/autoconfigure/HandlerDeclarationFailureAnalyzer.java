package dev.restkit.autoconfigure;

import dev.restkit.method.HandlerDeclarationException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a handler that no call could be answered with.
 */
class HandlerDeclarationFailureAnalyzer extends AbstractFailureAnalyzer<HandlerDeclarationException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, HandlerDeclarationException cause) {
		return new FailureAnalysis(cause.description(), cause.action(), cause);
	}

}
