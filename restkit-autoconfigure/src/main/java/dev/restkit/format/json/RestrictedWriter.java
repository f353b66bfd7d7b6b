package dev.restkit.format.json;

import dev.restkit.schema.FieldAudience;
import dev.restkit.visibility.CurrentFieldAccess;
import dev.restkit.visibility.FieldAccess;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.util.NameTransformer;

/**
 * Writes a property for those only for whom it exists. Who that is is asked once for each
 * document.
 */
final class RestrictedWriter extends BeanPropertyWriter {

	private static final long serialVersionUID = 1L;

	private static final String ACCESS = RestrictedWriter.class.getName() + ".access";

	private final BeanPropertyWriter delegate;

	private final transient FieldAudience audience;

	private final transient CurrentFieldAccess current;

	RestrictedWriter(BeanPropertyWriter delegate, FieldAudience audience, CurrentFieldAccess current) {
		super(delegate);
		this.delegate = delegate;
		this.audience = audience;
		this.current = current;
	}

	private boolean isShown(SerializationContext context) {
		FieldAccess access = (FieldAccess) context.getAttribute(ACCESS);
		if (access == null) {
			access = this.current.current();
			context.setAttribute(ACCESS, access);
		}
		return access.isIn(this.audience);
	}

	@Override
	public void serializeAsProperty(Object bean, JsonGenerator generator, SerializationContext context)
			throws Exception {
		if (isShown(context)) {
			this.delegate.serializeAsProperty(bean, generator, context);
		}
	}

	@Override
	public void serializeAsElement(Object bean, JsonGenerator generator, SerializationContext context)
			throws Exception {
		if (isShown(context)) {
			this.delegate.serializeAsElement(bean, generator, context);
		}
		else {
			this.delegate.serializeAsOmittedElement(bean, generator, context);
		}
	}

	@Override
	public BeanPropertyWriter rename(NameTransformer transformer) {
		return new RestrictedWriter(this.delegate.rename(transformer), this.audience, this.current);
	}

	@Override
	public BeanPropertyWriter unwrappingWriter(NameTransformer unwrapper) {
		return new RestrictedWriter(this.delegate.unwrappingWriter(unwrapper), this.audience, this.current);
	}

	@Override
	public boolean isUnwrapping() {
		return this.delegate.isUnwrapping();
	}

	@Override
	public void assignTypeSerializer(TypeSerializer serializer) {
		this.delegate.assignTypeSerializer(serializer);
	}

	@Override
	public void assignSerializer(ValueSerializer<Object> serializer) {
		this.delegate.assignSerializer(serializer);
	}

	@Override
	public void assignNullSerializer(ValueSerializer<Object> serializer) {
		this.delegate.assignNullSerializer(serializer);
	}

	@Override
	public boolean hasSerializer() {
		return this.delegate.hasSerializer();
	}

	@Override
	public boolean hasNullSerializer() {
		return this.delegate.hasNullSerializer();
	}

	@Override
	public void fixAccess(SerializationConfig config) {
		super.fixAccess(config);
		this.delegate.fixAccess(config);
	}

}
