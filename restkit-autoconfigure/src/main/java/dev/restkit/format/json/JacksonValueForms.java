package dev.restkit.format.json;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.restkit.representation.Href;
import dev.restkit.representation.Link;
import dev.restkit.schema.AnySchema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.ValueForm;
import dev.restkit.schema.ValueForms;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TreeNode;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.bean.BeanSerializerBase;
import tools.jackson.databind.ser.impl.UnknownSerializer;
import tools.jackson.databind.ser.impl.UnsupportedTypeSerializer;
import tools.jackson.databind.ser.std.ToStringSerializerBase;

/**
 * Asks a mapper in which form it writes values.
 */
final class JacksonValueForms implements ValueForms {

	private final Map<Class<?>, Optional<ValueForm>> known = new ConcurrentHashMap<>();

	private final SampleValues samples = new SampleValues();

	private final JsonMapper mapper;

	private final JacksonUnions unions;

	private final ScalarForms scalars;

	private final JacksonConversion conversion;

	JacksonValueForms(JsonMapper mapper, JacksonUnions unions) {
		this.mapper = mapper;
		this.unions = unions;
		this.scalars = new ScalarForms(mapper);
		this.conversion = new JacksonConversion(mapper);
	}

	@Override
	public @Nullable ValueForm formOf(Class<?> type) {
		return this.known.computeIfAbsent(type, (unknown) -> Optional.ofNullable(read(unknown))).orElse(null);
	}

	private @Nullable ValueForm read(Class<?> type) {
		if (type.isEnum()) {
			return this.scalars.ofEnum(type);
		}
		Object sample = this.samples.of(type);
		if (sample != null) {
			return this.scalars.of(type, sample);
		}
		return isOfTheApplication(type) ? object(type) : null;
	}

	/**
	 * Containers, and what belongs to the JDK, to Spring or to RESTKit, have forms that
	 * are known.
	 */
	private static boolean isOfTheApplication(Class<?> type) {
		String name = type.getName();
		return !type.isArray() && !name.startsWith("java.") && !name.startsWith("javax.")
				&& !name.startsWith("org.springframework.") && type != Link.class && type != Href.class
				&& !Iterable.class.isAssignableFrom(type) && !Map.class.isAssignableFrom(type)
				&& !TreeNode.class.isAssignableFrom(type);
	}

	private @Nullable ValueForm object(Class<?> type) {
		JavaType resolved = this.mapper.constructType(type);
		Function<Object, Object> reader = (data) -> this.conversion.read(data, resolved);
		if (this.unions.isBeyondShape(type)) {
			return new ValueForm.Converted(new AnySchema(), reader);
		}
		ValueDeserializer<?> deserializer = deserializer(resolved);
		AnnotatedMember value = valueAccessor(resolved);
		if (value != null) {
			boolean readable = deserializer != null && (!(deserializer instanceof BeanDeserializerBase bean)
					|| isMadeOfOneValue(bean.getValueInstantiator()));
			return new ValueForm.Inner(value.getRawType(), value.getAnnotated(), readable ? reader : null);
		}
		ValueSerializer<?> serializer = serializer(resolved);
		if (serializer instanceof ToStringSerializerBase) {
			return new ValueForm.Converted(StringSchema.any(), reader);
		}
		boolean plain = isPlain(serializer) && isPlain(deserializer);
		return plain ? null : new ValueForm.Converted(new AnySchema(), reader);
	}

	private @Nullable AnnotatedMember valueAccessor(JavaType type) {
		ClassIntrospector output = this.mapper.serializationConfig().classIntrospectorInstance();
		return output.introspectForSerialization(type, output.introspectClassAnnotations(type)).findJsonValueAccessor();
	}

	private @Nullable ValueSerializer<?> serializer(JavaType type) {
		try {
			return this.mapper._serializationContext().findPrimaryPropertySerializer(type, null);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private @Nullable ValueDeserializer<?> deserializer(JavaType type) {
		if (type.isAbstract()) {
			return null;
		}
		try {
			DeserializationContext context = this.mapper._deserializationContext();
			ValueDeserializer<?> found = context.findContextualValueDeserializer(type, null);
			return (found instanceof RestrictedObjectReader restricted) ? restricted.getDelegatee() : found;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static boolean isPlain(@Nullable ValueSerializer<?> serializer) {
		boolean listed = serializer != null && serializer.getClass().getSimpleName().contains("AsArray");
		return serializer == null || serializer instanceof UnknownSerializer
				|| serializer instanceof UnsupportedTypeSerializer
				|| (serializer instanceof BeanSerializerBase && !listed);
	}

	private static boolean isPlain(@Nullable ValueDeserializer<?> deserializer) {
		if (deserializer instanceof BeanDeserializerBase bean) {
			ValueInstantiator instantiator = bean.getValueInstantiator();
			return !isMadeOfOneValue(instantiator) || instantiator.canCreateFromObjectWith()
					|| instantiator.canCreateUsingDefault();
		}
		return deserializer == null || deserializer.getClass().getName().startsWith("tools.jackson.databind.deser.");
	}

	private static boolean isMadeOfOneValue(ValueInstantiator instantiator) {
		return instantiator.canCreateUsingDelegate() || instantiator.canCreateUsingArrayDelegate()
				|| instantiator.canCreateFromString() || instantiator.canCreateFromInt()
				|| instantiator.canCreateFromLong() || instantiator.canCreateFromDouble()
				|| instantiator.canCreateFromBoolean() || instantiator.canCreateFromBigInteger()
				|| instantiator.canCreateFromBigDecimal();
	}

}
