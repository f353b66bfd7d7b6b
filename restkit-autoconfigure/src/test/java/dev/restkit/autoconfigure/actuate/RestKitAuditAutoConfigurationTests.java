package dev.restkit.autoconfigure.actuate;

import java.util.List;

import dev.restkit.throttling.ThrottledCall;
import dev.restkit.throttling.ThrottlingListener;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.boot.actuate.audit.InMemoryAuditEventRepository;
import org.springframework.boot.actuate.audit.listener.AuditApplicationEvent;
import org.springframework.boot.actuate.autoconfigure.audit.AuditAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestKitAuditAutoConfiguration}.
 */
class RestKitAuditAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestKitAuditAutoConfiguration.class, AuditAutoConfiguration.class));

	@Test
	void throttledCallsAreAuditEvents() {
		this.runner.withBean(InMemoryAuditEventRepository.class).run((context) -> {
			context.getBean(ThrottlingListener.class)
				.throttled(new ThrottledCall("books.list", null, "192.0.2.7", "books", 61, 5));
			List<AuditEvent> events = context.getBean(InMemoryAuditEventRepository.class).find(null, null, "THROTTLED");
			assertThat(events).singleElement().satisfies((event) -> {
				assertThat(event.getPrincipal()).isEqualTo("anonymousUser");
				assertThat(event.getData())
					.hasToString("{operation=books.list, budget=books, address=192.0.2.7, retryAfter=61, untold=5}");
			});
		});
	}

	@Test
	void anApplicationMayListenItself() {
		ThrottlingListener own = ThrottlingListener.none();
		this.runner.withBean(ThrottlingListener.class, () -> own)
			.run((context) -> assertThat(context).getBean(ThrottlingListener.class).isSameAs(own));
	}

	@Test
	void staysAwayWithoutTheActuator() {
		this.runner.withClassLoader(new FilteredClassLoader(AuditApplicationEvent.class))
			.run((context) -> assertThat(context).doesNotHaveBean(ThrottlingListener.class));
	}

}
