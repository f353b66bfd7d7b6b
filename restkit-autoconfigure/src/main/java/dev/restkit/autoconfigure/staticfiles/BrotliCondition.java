package dev.restkit.autoconfigure.staticfiles;

import dev.restkit.web.staticfiles.BrotliCoding;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Asks Brotli4j whether it can work here.
 */
final class BrotliCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("Brotli");
		return BrotliCoding.isAvailable() ? ConditionOutcome.match(message.foundExactly("a library for this machine"))
				: ConditionOutcome.noMatch(message.because("there is no library for this machine"));
	}

}
