package dev.restkit.autoconfigure.security;

import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches where a scheme is named in {@code restkit.authentication.schemes}.
 */
final class AuthenticatorCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		String name = metadata.getAnnotations().get(ConditionalOnAuthenticator.class).getString("value");
		List<String> schemes = Binder.get(context.getEnvironment())
			.bind("restkit.authentication.schemes", Bindable.listOf(String.class))
			.orElse(List.of());
		ConditionMessage.Builder message = ConditionMessage.forCondition(ConditionalOnAuthenticator.class);
		return schemes.contains(name) ? ConditionOutcome.match(message.foundExactly(name))
				: ConditionOutcome.noMatch(message.didNotFind("scheme").items(name));
	}

}
