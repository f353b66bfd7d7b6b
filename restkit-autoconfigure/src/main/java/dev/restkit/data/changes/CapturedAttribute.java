package dev.restkit.data.changes;

import java.util.ArrayList;
import java.util.List;

import dev.restkit.subscription.ValueText;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.hibernate.type.BasicType;
import org.hibernate.type.CustomType;
import org.hibernate.type.EntityType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * An attribute whose values changes tell: what a session thinks of it is what the row
 * says, and its texts are equal exactly when the database says that its values are.
 *
 * @param name its name
 * @param index where it stands in a state of its entity
 * @param target what it leads to, or {@code null} if it is a plain value
 */
record CapturedAttribute(String name, int index, @Nullable EntityPersister target) {

	static List<CapturedAttribute> of(EntityPersister persister) {
		List<CapturedAttribute> attributes = new ArrayList<>();
		Type[] types = persister.getPropertyTypes();
		for (int index = 0; index < types.length; index++) {
			String name = persister.getPropertyNames()[index];
			if (!isKept(persister, index)) {
				continue;
			}
			if (isPlain(types[index])) {
				attributes.add(new CapturedAttribute(name, index, null));
			}
			else if (types[index] instanceof EntityType relation && relation.isReferenceToPrimaryKey()
					&& !relation.isOneToOne()) {
				EntityPersister target = persister.getFactory()
					.getMappingMetamodel()
					.getEntityDescriptor(relation.getAssociatedEntityName());
				if (isPlain(target.getIdentifierType())) {
					attributes.add(new CapturedAttribute(name, index, target));
				}
			}
		}
		return attributes;
	}

	/**
	 * Whether the row says what the object says: nobody else computes the value, and who
	 * changes it changes the version.
	 */
	private static boolean isKept(EntityPersister persister, int index) {
		Generator generator = persister.getGenerators()[index];
		return persister.getPropertyInsertability()[index] && persister.getPropertyUpdateability()[index]
				&& persister.getPropertyVersionability()[index]
				&& (generator == null || !generator.generatedOnExecution());
	}

	/**
	 * A converter may make the same column of different values.
	 */
	private static boolean isPlain(Type type) {
		return type instanceof BasicType<?> basic && !(type instanceof CustomType<?>)
				&& basic.getValueConverter() == null && ValueText.has(basic.getReturnedClass());
	}

	/**
	 * The text of a value. What a proxy stands for is not read.
	 * @param value the value
	 * @param session the session that it belongs to
	 * @return the text, or {@code null} if it is not known
	 */
	@Nullable String text(@Nullable Object value, SharedSessionContractImplementor session) {
		if (this.target == null || value == null) {
			return ValueText.of(value);
		}
		LazyInitializer lazy = HibernateProxy.extractLazyInitializer(value);
		if (lazy != null) {
			return ValueText.of(lazy.getInternalIdentifier());
		}
		return this.target.getMappedJavaType().getJavaTypeClass().isInstance(value)
				? ValueText.of(this.target.getIdentifier(value, session)) : null;
	}

}
