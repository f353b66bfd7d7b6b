package dev.restkit.autoconfigure.actuate;

import dev.restkit.autoconfigure.throttling.RestKitThrottlingAutoConfiguration;
import dev.restkit.throttling.ThrottlingListener;

import org.springframework.boot.actuate.audit.listener.AuditApplicationEvent;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for audits of refused calls. Those
 * that permissions refuse are events of Spring Security; those that throttles refuse are
 * events of the Actuator.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = RestKitThrottlingAutoConfiguration.class)
@ConditionalOnClass(AuditApplicationEvent.class)
public final class RestKitAuditAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ThrottlingListener restKitThrottlingAudit(ApplicationEventPublisher events) {
		return new ThrottlingAudit(events);
	}

}
