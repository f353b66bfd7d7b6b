package dev.restkit.data.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.subscription.Change;
import dev.restkit.subscription.Change.Kind;
import org.hibernate.engine.OptimisticLockStyle;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.BasicType;
import org.jspecify.annotations.Nullable;

/**
 * What is told of the changes of one entity, decided once. Attributes of an object that
 * was there before are known for sure only where a version says that nobody else changed
 * it in the meantime; of all others, nothing is told but that they changed.
 *
 * @param topics the topics of the entity and of those that it extends
 * @param keyAttribute the attribute that is the primary key, or {@code null} if it has no
 * text of its own
 * @param attributes the attributes that are told
 * @param versioned whether the row was what the session thinks that it was
 */
record CapturedEntity(List<String> topics, @Nullable String keyAttribute, List<CapturedAttribute> attributes,
		boolean versioned) {

	CapturedEntity {
		topics = List.copyOf(topics);
		attributes = List.copyOf(attributes);
	}

	static CapturedEntity of(EntityPersister persister) {
		List<String> topics = new ArrayList<>();
		EntityMappingType type = persister;
		while (type != null) {
			Class<?> model = type.getMappedJavaType().getJavaTypeClass();
			topics.add(Map.class.isAssignableFrom(model) ? type.getEntityName() : Change.topicOf(model));
			type = type.getSuperMappingType();
		}
		String key = (persister.getIdentifierType() instanceof BasicType<?>) ? persister.getIdentifierPropertyName()
				: null;
		return new CapturedEntity(topics, key, CapturedAttribute.of(persister),
				persister.isVersioned() && persister.optimisticLockStyle() == OptimisticLockStyle.VERSION);
	}

	List<Change> created(Object id, @Nullable Object @Nullable [] state, SharedSessionContractImplementor session) {
		return changes(Kind.CREATED, id, null, image(id, state, session, true));
	}

	List<Change> updated(Object id, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after,
			SharedSessionContractImplementor session) {
		if (!this.versioned || before == null) {
			return unknown(id, Kind.UPDATED);
		}
		Map<String, String> now = image(id, after, session, true);
		return changes(Kind.UPDATED, id, (before == after) ? now : image(id, before, session, true), now);
	}

	/**
	 * Hibernate forgets relations to what is deleted with an object before it tells of
	 * that.
	 */
	List<Change> deleted(Object id, @Nullable Object @Nullable [] state, SharedSessionContractImplementor session) {
		return changes(Kind.DELETED, id, this.versioned ? image(id, state, session, false) : null, null);
	}

	List<Change> unknown(@Nullable Object id, Kind kind) {
		return changes(kind, id, null, null);
	}

	private List<Change> changes(Kind kind, @Nullable Object id, @Nullable Map<String, String> before,
			@Nullable Map<String, String> after) {
		String key = (this.keyAttribute != null && id != null) ? id.toString() : null;
		if (this.topics.size() == 1) {
			return List.of(new Change(this.topics.get(0), key, kind, before, after));
		}
		return this.topics.stream().map((topic) -> new Change(topic, key, kind, before, after)).toList();
	}

	private @Nullable Map<String, String> image(Object id, @Nullable Object @Nullable [] state,
			SharedSessionContractImplementor session, boolean withoutRelation) {
		if (state == null) {
			return null;
		}
		Map<String, String> image = new HashMap<>();
		if (this.keyAttribute != null) {
			image.put(this.keyAttribute, id.toString());
		}
		for (CapturedAttribute attribute : this.attributes) {
			Object value = state[attribute.index()];
			String text = (value != null || withoutRelation || attribute.target() == null)
					? attribute.text(value, session) : null;
			if (text != null) {
				image.put(attribute.name(), text);
			}
		}
		return Map.copyOf(image);
	}

}
