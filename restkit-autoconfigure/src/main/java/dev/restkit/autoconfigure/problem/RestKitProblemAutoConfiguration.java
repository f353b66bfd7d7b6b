package dev.restkit.autoconfigure.problem;

import dev.restkit.document.ProblemSchemas;
import dev.restkit.problem.MessageTranslator;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for how clients are told of
 * problems, on whatever wire.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@EnableConfigurationProperties(ProblemProperties.class)
public final class RestKitProblemAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	MessageTranslator restKitMessageTranslator(ApplicationContext messages) {
		return new MessageSourceTranslator(messages);
	}

	@Bean
	@ConditionalOnMissingBean
	ProblemSchemas restKitProblemSchemas(ProblemProperties properties) {
		return switch (properties.style()) {
			case PROBLEM -> ProblemSchemas.problem();
			case DRF -> ProblemSchemas.drf(properties.nonFieldErrorsKey());
		};
	}

}
