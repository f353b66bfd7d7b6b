package dev.restkit.format.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.VirtualAnnotatedMember;
import tools.jackson.databind.ser.VirtualBeanPropertyWriter;
import tools.jackson.databind.util.Annotations;
import tools.jackson.databind.util.SimpleBeanPropertyDefinition;

/**
 * Writes the property that tells which member of a sealed interface a record is.
 */
final class DiscriminatorWriter extends VirtualBeanPropertyWriter {

	private static final long serialVersionUID = 1L;

	private final String value;

	private DiscriminatorWriter(String value, BeanPropertyDefinition property, Annotations annotations, JavaType type) {
		super(property, annotations, type);
		this.value = value;
	}

	/**
	 * The property of a record.
	 * @param name the name of the property
	 * @param value its value
	 * @param config the mapper's configuration
	 * @param owner the record
	 * @return the writer
	 */
	static DiscriminatorWriter of(String name, String value, MapperConfig<?> config, AnnotatedClass owner) {
		JavaType type = config.constructType(String.class);
		AnnotatedMember member = new VirtualAnnotatedMember(owner, owner.getRawType(), name, type);
		return new DiscriminatorWriter(value,
				SimpleBeanPropertyDefinition.construct(config, member, PropertyName.construct(name)),
				owner.getAnnotations(), type);
	}

	@Override
	protected Object value(Object bean, JsonGenerator generator, SerializationContext context) {
		return this.value;
	}

	@Override
	public VirtualBeanPropertyWriter withConfig(MapperConfig<?> config, AnnotatedClass owner,
			BeanPropertyDefinition property, JavaType type) {
		return new DiscriminatorWriter(this.value, property, owner.getAnnotations(), type);
	}

}
