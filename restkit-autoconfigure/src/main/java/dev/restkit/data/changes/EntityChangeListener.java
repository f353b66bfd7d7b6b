package dev.restkit.data.changes;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.restkit.subscription.Change;
import dev.restkit.subscription.Change.Kind;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hibernate.StatelessSession;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.PostCollectionRecreateEvent;
import org.hibernate.event.spi.PostCollectionRecreateEventListener;
import org.hibernate.event.spi.PostCollectionRemoveEvent;
import org.hibernate.event.spi.PostCollectionRemoveEventListener;
import org.hibernate.event.spi.PostCollectionUpdateEvent;
import org.hibernate.event.spi.PostCollectionUpdateEventListener;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PostUpsertEvent;
import org.hibernate.event.spi.PostUpsertEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Turns the events of Hibernate into changes. It never breaks what the application is
 * about to do.
 */
final class EntityChangeListener
		implements PostInsertEventListener, PostUpdateEventListener, PostUpsertEventListener, PostDeleteEventListener,
		PostCollectionRecreateEventListener, PostCollectionUpdateEventListener, PostCollectionRemoveEventListener {

	private final Log log = LogFactory.getLog(EntityChangeCapture.class);

	private final SessionTransactions transactions;

	private final Map<EntityPersister, CapturedEntity> entities = new ConcurrentHashMap<>();

	private final AtomicBoolean failed = new AtomicBoolean();

	EntityChangeListener(SessionTransactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public void onPostInsert(PostInsertEvent event) {
		guarded(() -> {
			List<Change> changes = entity(event.getPersister()).created(event.getId(), event.getState(),
					event.getSession());
			this.transactions.gather(event.getSession(), (gathered) -> changes.forEach(gathered::add));
		});
	}

	@Override
	public void onPostUpdate(PostUpdateEvent event) {
		guarded(() -> {
			List<Change> changes = entity(event.getPersister()).updated(event.getId(), event.getOldState(),
					event.getState(), event.getSession());
			this.transactions.gather(event.getSession(), (gathered) -> changes.forEach(gathered::add));
		});
	}

	@Override
	public void onPostUpsert(PostUpsertEvent event) {
		guarded(() -> {
			List<Change> changes = entity(event.getPersister()).unknown(event.getId(), Kind.UNKNOWN);
			this.transactions.gather(event.getSession(), (gathered) -> changes.forEach(gathered::add));
		});
	}

	@Override
	public void onPostDelete(PostDeleteEvent event) {
		guarded(() -> {
			List<Change> changes = entity(event.getPersister()).deleted(event.getId(), event.getDeletedState(),
					event.getSession());
			this.transactions.gather(event.getSession(), (gathered) -> changes.forEach(gathered::add));
		});
	}

	@Override
	public void onPostRecreateCollection(PostCollectionRecreateEvent event) {
		guarded(() -> onCollection(event));
	}

	@Override
	public void onPostUpdateCollection(PostCollectionUpdateEvent event) {
		guarded(() -> onCollection(event));
	}

	@Override
	public void onPostRemoveCollection(PostCollectionRemoveEvent event) {
		guarded(() -> onCollection(event));
	}

	/**
	 * Stateless sessions write collections with their owner only, and what is deleted
	 * takes its collections along: of both, Hibernate tells as well. What is kept by the
	 * other side of a relation is a change of that side.
	 */
	private void onCollection(AbstractCollectionEvent event) {
		PersistentCollection<?> collection = event.getCollection();
		if (event.getCollectionPersister().isInverse()
				|| (collection != null && collection.getSession() instanceof StatelessSession)) {
			return;
		}
		EventSource session = event.getSession();
		Object owner = event.getAffectedOwnerOrNull();
		EntityEntry entry = (owner != null) ? session.getPersistenceContextInternal().getEntry(owner) : null;
		if (entry != null && entry.getStatus().isDeletedOrGone()) {
			return;
		}
		List<Change> changes;
		if (entry != null && event.getCollectionPersister().isVersioned()) {
			@Nullable Object[] state = entry.getLoadedState();
			changes = entity(entry.getPersister()).updated(entry.getId(), state, state, session);
		}
		else {
			EntityPersister persister = (entry != null) ? entry.getPersister()
					: event.getCollectionPersister().getOwnerEntityPersister();
			changes = entity(persister).unknown(event.getAffectedOwnerIdOrNull(), Kind.UPDATED);
		}
		this.transactions.gather(session, (gathered) -> changes.forEach(gathered::addPart));
	}

	private CapturedEntity entity(EntityPersister persister) {
		return this.entities.computeIfAbsent(persister, CapturedEntity::of);
	}

	private void guarded(Runnable capture) {
		try {
			capture.run();
		}
		catch (RuntimeException ex) {
			if (this.failed.compareAndSet(false, true)) {
				this.log.error("A change could not be captured, so those who watch may not see it. "
						+ "Further failures are not logged.", ex);
			}
		}
	}

}
