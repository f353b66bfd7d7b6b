package dev.restkit.subscription;

/**
 * Tells those who watch that something changed which nobody else tells them: rows that
 * were written past JPA, files, what another system said. Inside a transaction, it is
 * told when that is committed, and not at all when it is rolled back.
 *
 * @since 0.1.0
 */
public interface ChangePublisher {

	/**
	 * Tell of a change.
	 * @param change what changed
	 */
	void publish(Change change);

	/**
	 * An object of a model was created, changed or deleted.
	 * @param model the model
	 * @param key its primary key
	 */
	default void changed(Class<?> model, Object key) {
		publish(Change.of(Change.topicOf(model), key));
	}

	/**
	 * Any objects of a model may have been created, changed or deleted.
	 * @param model the model
	 */
	default void changed(Class<?> model) {
		publish(Change.of(Change.topicOf(model), null));
	}

	/**
	 * Something of the application's own changed.
	 * @param topic its topic, as handlers that depend on it name it
	 */
	default void changed(String topic) {
		publish(Change.of(topic, null));
	}

}
