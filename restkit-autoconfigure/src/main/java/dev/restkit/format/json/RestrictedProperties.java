package dev.restkit.format.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.annotation.SettableBy;
import dev.restkit.annotation.VisibleTo;
import dev.restkit.format.json.RestrictedObjectReader.Restricted;
import dev.restkit.schema.FieldRestriction;
import dev.restkit.visibility.FieldVisibility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule.SetupContext;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * Has a mapper obey {@link VisibleTo} and {@link SettableBy}. Types without such
 * properties are written and read as ever.
 */
final class RestrictedProperties {

	private final FieldVisibility fields;

	RestrictedProperties(FieldVisibility fields) {
		this.fields = fields;
	}

	void setUp(SetupContext context) {
		context.addSerializerModifier(new Writing(this));
		context.addDeserializerModifier(new Reading(this));
	}

	private @Nullable FieldRestriction restriction(@Nullable AnnotatedMember member, String name) {
		return (member == null) ? null
				: this.fields.rules()
					.of(member.getDeclaringClass(), name, member.getAnnotation(VisibleTo.class),
							member.getAnnotation(SettableBy.class));
	}

	private List<BeanPropertyWriter> restricted(List<BeanPropertyWriter> writers) {
		List<BeanPropertyWriter> changed = new ArrayList<>(writers);
		changed.replaceAll((writer) -> {
			FieldRestriction restriction = restriction(writer.getMember(), writer.getName());
			return (restriction != null && restriction.visibleTo() != null)
					? new RestrictedWriter(writer, restriction.visibleTo(), this.fields.current()) : writer;
		});
		return changed;
	}

	private ValueDeserializer<?> restricted(BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
		if (!(deserializer instanceof BeanDeserializerBase)) {
			return deserializer;
		}
		Map<String, Restricted> restricted = new LinkedHashMap<>();
		for (BeanPropertyDefinition property : type.get().findProperties()) {
			FieldRestriction restriction = restriction(property.getPrimaryMember(), property.getInternalName());
			if (restriction != null) {
				Restricted found = new Restricted(restriction, property.getRawPrimaryType());
				restricted.put(property.getName(), found);
				property.findAliases().forEach((alias) -> restricted.put(alias.getSimpleName(), found));
			}
		}
		return restricted.isEmpty() ? deserializer
				: new RestrictedObjectReader(deserializer, restricted, this.fields.current());
	}

	private static final class Writing extends ValueSerializerModifier {

		private static final long serialVersionUID = 1L;

		private final transient RestrictedProperties properties;

		Writing(RestrictedProperties properties) {
			this.properties = properties;
		}

		@Override
		public List<BeanPropertyWriter> changeProperties(SerializationConfig config, BeanDescription.Supplier type,
				List<BeanPropertyWriter> writers) {
			return this.properties.restricted(writers);
		}

	}

	private static final class Reading extends ValueDeserializerModifier {

		private static final long serialVersionUID = 1L;

		private final transient RestrictedProperties properties;

		Reading(RestrictedProperties properties) {
			this.properties = properties;
		}

		@Override
		public ValueDeserializer<?> modifyDeserializer(DeserializationConfig config, BeanDescription.Supplier type,
				ValueDeserializer<?> deserializer) {
			return this.properties.restricted(type, deserializer);
		}

	}

}
