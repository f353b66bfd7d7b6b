package dev.restkit.format.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.restkit.schema.PropertyNaming;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names properties as the application's mapper does, whatever decides it there: a naming
 * strategy for all, one for a class, or an annotation.
 *
 * @since 0.1.0
 */
public final class JacksonPropertyNaming implements PropertyNaming {

	private final Map<Class<?>, Map<String, String>> names = new ConcurrentHashMap<>();

	private final JsonMapper mapper;

	/**
	 * Create a naming.
	 * @param mapper the mapper to ask
	 */
	public JacksonPropertyNaming(JsonMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public String nameOf(Class<?> owner, String property) {
		return this.names.computeIfAbsent(owner, this::read).getOrDefault(property, property);
	}

	private Map<String, String> read(Class<?> owner) {
		JavaType type = this.mapper.constructType(owner);
		Map<String, String> names = new HashMap<>();
		ClassIntrospector output = this.mapper.serializationConfig().classIntrospectorInstance();
		AnnotatedClass written = output.introspectClassAnnotations(type);
		add(output.introspectForSerialization(type, written).findProperties(), names);
		ClassIntrospector input = this.mapper.deserializationConfig().classIntrospectorInstance();
		AnnotatedClass read = input.introspectClassAnnotations(type);
		add(input.introspectForDeserialization(type, read).findProperties(), names);
		return Map.copyOf(names);
	}

	private static void add(List<BeanPropertyDefinition> properties, Map<String, String> names) {
		properties.forEach((property) -> names.put(property.getInternalName(), property.getName()));
	}

}
