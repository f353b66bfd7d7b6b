package dev.restkit.autoconfigure.actuate;

import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.autoconfigure.RestKitAutoConfiguration;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the Actuator's endpoint
 * {@code restkit}, where it is exposed.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = RestKitAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnAvailableEndpoint(OperationsEndpoint.class)
public final class RestKitActuatorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	OperationsEndpoint restKitOperationsEndpoint(OperationCatalogue catalogue) {
		return new OperationsEndpoint(catalogue);
	}

}
