package dev.restkit.format.json;

import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.restkit.schema.UnionForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * Asks a mapper how it tells the members of a type apart.
 */
final class JacksonUnions {

	private static final Set<JsonTypeInfo.As> PROPERTY = Set.of(JsonTypeInfo.As.PROPERTY,
			JsonTypeInfo.As.EXISTING_PROPERTY);

	private final JsonMapper mapper;

	JacksonUnions(JsonMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * How the members of a type are told apart.
	 * @param type the type
	 * @return the form, or {@code null} if no property tells them apart
	 */
	@Nullable UnionForm of(Class<?> type) {
		if (!isBase(type)) {
			return null;
		}
		String discriminator = SealedTypes.isUnion(type) ? SealedTypes.discriminator(annotated(type)) : null;
		if (discriminator != null) {
			return own(type, discriminator);
		}
		TypeSerializer types = serializer(type);
		return (types != null && PROPERTY.contains(types.getTypeInclusion())) ? declared(type, types) : null;
	}

	/**
	 * Whether what is written of a type is nothing that a shape could describe: its
	 * members are told apart in another way than by a property, or not at all.
	 * @param type the type
	 * @return {@code true} if it is
	 */
	boolean isBeyondShape(Class<?> type) {
		TypeSerializer types = serializer(type);
		if (types != null) {
			return !PROPERTY.contains(types.getTypeInclusion()) || (isBase(type) && of(type) == null);
		}
		return type.isSealed() && !SealedTypes.isUnion(type);
	}

	private @Nullable TypeSerializer serializer(Class<?> type) {
		return this.mapper._serializationContext().findTypeSerializer(this.mapper.constructType(type));
	}

	/**
	 * A type whose values are of other types; what a member is written with where it
	 * stands alone is a property like any other.
	 */
	private boolean isBase(Class<?> type) {
		return type.isSealed() || (!type.isRecord() && !type.isEnum() && subtypes(type).size() > 1);
	}

	private @Nullable UnionForm declared(Class<?> type, TypeSerializer types) {
		Map<String, Class<?>> members = new LinkedHashMap<>();
		for (Class<?> member : members(type)) {
			String id = types.getTypeIdResolver().idFromValueAndType(this.mapper._serializationContext(), null, member);
			if (id == null) {
				return null;
			}
			members.put(id, member);
		}
		return members.isEmpty() ? null : new UnionForm(types.getPropertyName(), members);
	}

	private UnionForm own(Class<?> type, String discriminator) {
		SerializationConfig config = this.mapper.serializationConfig();
		Map<String, Class<?>> members = new LinkedHashMap<>();
		for (Class<?> member : members(type)) {
			String name = config.getAnnotationIntrospector().findTypeName(config, annotated(member));
			members.put((name != null) ? name : SealedTypes.nameOf(member), member);
		}
		return new UnionForm(discriminator, members);
	}

	/**
	 * The types that values can be of: those permitted, or else those registered.
	 */
	private Set<Class<?>> members(Class<?> type) {
		Set<Class<?>> members = new LinkedHashSet<>();
		if (type.isSealed()) {
			collect(type, members);
		}
		else {
			subtypes(type).stream().filter((member) -> !isAbstract(member)).forEach(members::add);
		}
		return members;
	}

	private static void collect(Class<?> type, Set<Class<?>> members) {
		if (!type.isInterface() && !isAbstract(type)) {
			members.add(type);
		}
		Class<?>[] permitted = type.getPermittedSubclasses();
		if (permitted != null) {
			List.of(permitted).forEach((member) -> collect(member, members));
		}
	}

	private static boolean isAbstract(Class<?> type) {
		return Modifier.isAbstract(type.getModifiers());
	}

	private List<Class<?>> subtypes(Class<?> type) {
		SerializationConfig config = this.mapper.serializationConfig();
		return config.getSubtypeResolver()
			.collectAndResolveSubtypesByClass(config, annotated(type))
			.stream()
			.<Class<?>>map(NamedType::getType)
			.distinct()
			.toList();
	}

	private AnnotatedClass annotated(Class<?> type) {
		JavaType resolved = this.mapper.constructType(type);
		return this.mapper.serializationConfig().classIntrospectorInstance().introspectClassAnnotations(resolved);
	}

}
