package dev.restkit.format.json;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.ser.BeanPropertyWriter;

import org.springframework.util.StringUtils;

/**
 * Tells the records of a sealed interface apart by a {@code type} property whose value is
 * the record's simple name with a small first letter. Jackson's own annotations may give
 * the property and the values other names, or say that it is done in another way. In
 * output the property belongs to the record itself, so that it is there wherever the
 * record stands, also in a list whose type nobody knows any more.
 */
final class SealedTypes extends NopAnnotationIntrospector {

	private static final long serialVersionUID = 1L;

	private static final String DISCRIMINATOR = "type";

	@Override
	public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
		boolean input = config instanceof DeserializationConfig;
		if (!input || !(annotated instanceof AnnotatedClass) || !isMember(annotated.getRawType())) {
			return null;
		}
		return JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, DISCRIMINATOR, null, false,
				Boolean.FALSE);
	}

	@Override
	public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
		List<NamedType> members = new ArrayList<>();
		collect(annotated.getRawType(), members);
		return members.isEmpty() ? null : members;
	}

	@Override
	public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
		Class<?> type = annotated.getRawType();
		return (type.isRecord() && isMember(type)) ? nameOf(type) : null;
	}

	@Override
	public void findAndAddVirtualProperties(MapperConfig<?> config, AnnotatedClass annotated,
			List<BeanPropertyWriter> properties) {
		Class<?> type = annotated.getRawType();
		String discriminator = discriminator(annotated);
		boolean named = properties.stream().anyMatch((property) -> property.getName().equals(discriminator));
		if (type.isRecord() && isMember(type) && discriminator != null && !named) {
			String name = config.getAnnotationIntrospector().findTypeName(config, annotated);
			if (name != null) {
				properties.add(0, DiscriminatorWriter.of(discriminator, name, config, annotated));
			}
		}
	}

	/**
	 * The property that tells the members of a type apart.
	 * @param annotated the type or one of its members
	 * @return its name, or {@code null} if Jackson is told of another way
	 */
	static @Nullable String discriminator(Annotated annotated) {
		JsonTypeInfo info = annotated.getAnnotation(JsonTypeInfo.class);
		if (info == null) {
			return DISCRIMINATOR;
		}
		boolean property = info.use() == JsonTypeInfo.Id.NAME && info.include() == JsonTypeInfo.As.PROPERTY;
		if (!property) {
			return null;
		}
		return info.property().isEmpty() ? info.use().getDefaultPropertyName() : info.property();
	}

	/**
	 * Whether a type is a sealed interface over records only, or one of those records.
	 */
	static boolean isMember(Class<?> type) {
		if (type.isInterface()) {
			return isUnion(type);
		}
		if (type.isRecord()) {
			for (Class<?> parent : type.getInterfaces()) {
				if (isUnion(parent)) {
					return true;
				}
			}
		}
		return false;
	}

	static boolean isUnion(Class<?> type) {
		Class<?>[] members = type.isInterface() ? type.getPermittedSubclasses() : null;
		if (members == null) {
			return false;
		}
		for (Class<?> member : members) {
			if (!member.isRecord() && !isUnion(member)) {
				return false;
			}
		}
		return true;
	}

	private static void collect(Class<?> type, List<NamedType> members) {
		if (!isUnion(type)) {
			return;
		}
		for (Class<?> member : type.getPermittedSubclasses()) {
			if (member.isRecord()) {
				members.add(new NamedType(member));
			}
			collect(member, members);
		}
	}

	static String nameOf(Class<?> type) {
		return StringUtils.uncapitalize(type.getSimpleName());
	}

}
