package dev.restkit.format.json;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.restkit.schema.AnySchema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.ValueForm;
import dev.restkit.schema.ValueForms;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializerBase;

import org.springframework.util.ClassUtils;

/**
 * Finds the forms of values within one property. What its annotations say there is made
 * the rule of a mapper of its own, which is then asked like any other.
 */
final class PropertyValueForms {

	private final JsonMapper mapper;

	private final JacksonValueForms general;

	PropertyValueForms(JsonMapper mapper, JacksonValueForms general) {
		this.mapper = mapper;
		this.general = general;
	}

	/**
	 * The forms of values within a property.
	 * @param member carries its annotations
	 * @param input how it is read, or {@code null} if it is not
	 * @return the forms
	 */
	ValueForms of(AnnotatedMember member, @Nullable BeanPropertyDefinition input) {
		SerializationConfig config = this.mapper.serializationConfig();
		AnnotationIntrospector introspector = config.getAnnotationIntrospector();
		AnnotatedMember target = (input != null) ? input.getPrimaryMember() : member;
		Written written = new Written(introspector.findFormat(config, member),
				serializer(member, introspector.findSerializer(config, member)),
				serializer(member, introspector.findContentSerializer(config, member)),
				deserializer(target, introspector.findDeserializer(this.mapper.deserializationConfig(), target)),
				deserializer(target,
						introspector.findContentDeserializer(this.mapper.deserializationConfig(), target)));
		Class<?> declared = ClassUtils.resolvePrimitiveIfNecessary(member.getRawType());
		if (isConverted(member, target)) {
			return (type) -> (type == declared) ? new ValueForm.Converted(new AnySchema(), null)
					: this.general.formOf(type);
		}
		return written.isNothing() ? this.general : (type) -> form(type, declared, member.getType(), written);
	}

	private boolean isConverted(AnnotatedMember member, AnnotatedMember target) {
		SerializationConfig output = this.mapper.serializationConfig();
		DeserializationConfig input = this.mapper.deserializationConfig();
		AnnotationIntrospector introspector = output.getAnnotationIntrospector();
		return introspector.findSerializationConverter(output, member) != null
				|| introspector.findDeserializationConverter(input, target) != null;
	}

	private @Nullable ValueForm form(Class<?> type, Class<?> declared, JavaType whole, Written written) {
		ValueSerializer<?> serializer = (type == declared) ? written.serializer() : written.contentSerializer();
		ValueDeserializer<?> deserializer = (type == declared) ? written.deserializer() : written.contentDeserializer();
		JsonMapper own = mapper(type, written.format(), serializer, deserializer);
		boolean custom = serializer != null || deserializer != null;
		if (custom && isContainer(type)) {
			JacksonConversion conversion = new JacksonConversion(own);
			boolean text = serializer instanceof ToStringSerializerBase;
			return new ValueForm.Converted(text ? StringSchema.any() : new AnySchema(),
					(serializer != null && deserializer != null) ? (data) -> conversion.read(data, whole) : null);
		}
		return new JacksonValueForms(own, new JacksonUnions(own)).formOf(type);
	}

	private static boolean isContainer(Class<?> type) {
		return type.isArray() || Iterable.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
	}

	private JsonMapper mapper(Class<?> type, JsonFormat.@Nullable Value format, @Nullable ValueSerializer<?> serializer,
			@Nullable ValueDeserializer<?> deserializer) {
		JsonMapper.Builder builder = this.mapper.rebuild();
		if (format != null) {
			builder.withConfigOverride(type, (override) -> override
				.setFormat((override.getFormat() != null) ? override.getFormat().withOverrides(format) : format));
		}
		if (serializer != null || deserializer != null) {
			builder.addModule(module(type, serializer, deserializer));
		}
		return builder.build();
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static SimpleModule module(Class<?> type, @Nullable ValueSerializer<?> serializer,
			@Nullable ValueDeserializer<?> deserializer) {
		SimpleModule module = new SimpleModule("RestKit property");
		if (serializer != null) {
			module.addSerializer((Class) type, (ValueSerializer) serializer);
		}
		if (deserializer != null) {
			module.addDeserializer((Class) type, (ValueDeserializer) deserializer);
		}
		return module;
	}

	private @Nullable ValueSerializer<?> serializer(Annotated member, @Nullable Object declared) {
		return (declared != null) ? this.mapper._serializationContext().serializerInstance(member, declared) : null;
	}

	private @Nullable ValueDeserializer<?> deserializer(Annotated member, @Nullable Object declared) {
		return (declared != null) ? this.mapper._deserializationContext().deserializerInstance(member, declared) : null;
	}

	/**
	 * What annotations say about a property's values.
	 *
	 * @param format their format
	 * @param serializer writes the whole value
	 * @param contentSerializer writes each of the values within
	 * @param deserializer reads the whole value
	 * @param contentDeserializer reads each of the values within
	 */
	private record Written(JsonFormat.@Nullable Value format, @Nullable ValueSerializer<?> serializer,
			@Nullable ValueSerializer<?> contentSerializer, @Nullable ValueDeserializer<?> deserializer,
			@Nullable ValueDeserializer<?> contentDeserializer) {

		boolean isNothing() {
			return (this.format == null || this.format.equals(JsonFormat.Value.empty())) && this.serializer == null
					&& this.contentSerializer == null && this.deserializer == null && this.contentDeserializer == null;
		}

	}

}
