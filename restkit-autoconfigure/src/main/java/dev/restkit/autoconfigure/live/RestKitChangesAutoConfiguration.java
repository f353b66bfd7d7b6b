package dev.restkit.autoconfigure.live;

import java.util.List;

import dev.restkit.data.changes.EntityChangeCapture;
import dev.restkit.data.changes.TransactionalChangePublisher;
import dev.restkit.subscription.ChangeBus;
import dev.restkit.subscription.ChangePublisher;
import dev.restkit.subscription.LocalChangeBus;
import dev.restkit.subscription.Position;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for changes: what Hibernate commits
 * and what the application publishes, on a bus of this node unless there is another.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = { "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration" })
@ConditionalOnBooleanProperty(name = "restkit.live.enabled", matchIfMissing = true)
@EnableConfigurationProperties(LiveProperties.class)
public final class RestKitChangesAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(ChangeBus.class)
	LocalChangeBus restKitChangeBus(LiveProperties properties) {
		if (properties.bus() != LiveProperties.Bus.LOCAL) {
			throw new InvalidConfigurationPropertyValueException("restkit.live.bus", properties.bus(),
					missing(properties));
		}
		return new LocalChangeBus(Position.word());
	}

	private static String missing(LiveProperties properties) {
		return (properties.bus() == LiveProperties.Bus.REDIS)
				? "There is no connection to Redis. Add spring-boot-starter-data-redis, or a ChangeBus bean."
				: "There is not one data source to use. Add spring-boot-starter-jdbc and PostgreSQL's driver, "
						+ "mark one data source as @Primary, or add a ChangeBus bean.";
	}

	/**
	 * Changes that wait for the end of transactions.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(TransactionSynchronizationManager.class)
	static class InTransactions {

		@Bean
		@ConditionalOnMissingBean(ChangePublisher.class)
		TransactionalChangePublisher restKitTransactionalChanges(ChangeBus bus) {
			return new TransactionalChangePublisher(bus);
		}

	}

	/**
	 * Changes where there are no transactions.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingClass("org.springframework.transaction.support.TransactionSynchronizationManager")
	static class WithoutTransactions {

		@Bean
		@ConditionalOnMissingBean
		ChangePublisher restKitChangePublisher(ChangeBus bus) {
			return (change) -> bus.publish(List.of(change));
		}

	}

	/**
	 * Changes that Hibernate commits. An application that publishes in its own way has
	 * these told apart from its own.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ SessionFactory.class, EntityManagerHolder.class })
	@ConditionalOnBean(EntityManagerFactory.class)
	static class OfEntities {

		@Bean
		@ConditionalOnMissingBean
		EntityChangeCapture restKitEntityChangeCapture(ChangeBus bus,
				ObjectProvider<TransactionalChangePublisher> publisher) {
			return new EntityChangeCapture(publisher.getIfAvailable(() -> new TransactionalChangePublisher(bus)));
		}

		@Bean
		SmartInitializingSingleton restKitEntityChangeListening(EntityChangeCapture capture,
				ObjectProvider<EntityManagerFactory> factories) {
			return () -> factories.stream().forEach(capture::listenTo);
		}

	}

}
