package dev.restkit.data.jpa;

import java.util.Map;

import dev.restkit.schema.Property;
import dev.restkit.schema.PropertyForm;
import dev.restkit.schema.PropertyForm.Access;
import dev.restkit.schema.ValueForm;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Gives a field the form that the application's JSON has for its component.
 */
final class ShownField {

	private final PropertyForm form;

	private final Class<?> type;

	ShownField(PropertyForm form, Class<?> type) {
		this.form = form;
		this.type = ClassUtils.resolvePrimitiveIfNecessary(type);
	}

	ModelField of(ModelField field) {
		Property property = field.property();
		ModelField.Writing writing = field.writing();
		if (this.form.access() == Access.READ_ONLY || this.form.access() == Access.NONE) {
			property = Property.readOnly(property.name(), property.schema(), property.nullable());
			writing = null;
		}
		if (this.form.access() == Access.WRITE_ONLY) {
			property = property.withWriteOnly();
		}
		if (writing != null && property.defaultValue() != null) {
			property = property.withDefault(written(property.defaultValue()));
		}
		return new ModelField(property.withSparse(isSparse(property)), field.component(), field.path(), writing);
	}

	private boolean isSparse(Property property) {
		return switch (this.form.presence()) {
			case ALWAYS -> false;
			case UNLESS_NULL -> property.nullable();
			case SOMETIMES -> true;
		};
	}

	private @Nullable Object written(Object plain) {
		ValueForm written = this.form.values().formOf(this.type);
		if (written == null) {
			return plain;
		}
		if (written instanceof ValueForm.Choices choices) {
			for (Map.Entry<Object, Object> choice : choices.values().entrySet()) {
				if (choice.getValue() instanceof Enum<?> constant && constant.name().equals(plain)) {
					return choice.getKey();
				}
			}
		}
		return (written instanceof ValueForm.QuotedNumber) ? plain.toString() : null;
	}

}
