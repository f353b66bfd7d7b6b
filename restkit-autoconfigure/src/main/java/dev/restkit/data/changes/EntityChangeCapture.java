package dev.restkit.data.changes;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Captures what Hibernate writes, to be published once it is committed. What is written
 * with JPQL, SQL or by others is not seen.
 *
 * @since 0.1.0
 */
public final class EntityChangeCapture {

	private final TransactionalChangePublisher publisher;

	/** Several beans may be the same factory. */
	private final Set<SessionFactoryImplementor> heard = ConcurrentHashMap.newKeySet();

	/**
	 * Create a capture.
	 * @param publisher publishes the changes, and those that the application adds
	 */
	public EntityChangeCapture(TransactionalChangePublisher publisher) {
		this.publisher = publisher;
	}

	/**
	 * Capture what the entity managers of a factory write from now on.
	 * @param factory the factory
	 * @return {@code false} if it is not Hibernate's, so that nothing is captured
	 */
	public boolean listenTo(EntityManagerFactory factory) {
		SessionFactoryImplementor sessions = hibernates(factory);
		if (sessions == null) {
			return false;
		}
		if (!this.heard.add(sessions)) {
			return true;
		}
		EventListenerRegistry registry = sessions.getEventEngine().getListenerRegistry();
		EntityChangeListener listener = new EntityChangeListener(new SessionTransactions(this.publisher));
		registry.appendListeners(EventType.POST_INSERT, listener);
		registry.appendListeners(EventType.POST_UPDATE, listener);
		registry.appendListeners(EventType.POST_UPSERT, listener);
		registry.appendListeners(EventType.POST_DELETE, listener);
		registry.appendListeners(EventType.POST_COLLECTION_RECREATE, listener);
		registry.appendListeners(EventType.POST_COLLECTION_UPDATE, listener);
		registry.appendListeners(EventType.POST_COLLECTION_REMOVE, listener);
		return true;
	}

	private static @Nullable SessionFactoryImplementor hibernates(EntityManagerFactory factory) {
		try {
			return factory.unwrap(SessionFactoryImplementor.class);
		}
		catch (PersistenceException ex) {
			return null;
		}
	}

}
