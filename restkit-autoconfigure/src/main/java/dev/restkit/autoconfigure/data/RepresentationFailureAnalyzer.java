package dev.restkit.autoconfigure.data;

import dev.restkit.serializer.RepresentationException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a record that cannot represent its model as declared.
 */
class RepresentationFailureAnalyzer extends AbstractFailureAnalyzer<RepresentationException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, RepresentationException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
	}

}
