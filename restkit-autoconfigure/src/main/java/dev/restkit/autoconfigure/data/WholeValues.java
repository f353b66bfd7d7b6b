package dev.restkit.autoconfigure.data;

import java.lang.reflect.Type;

import dev.restkit.data.jpa.JpaResourceStores.ValueTypes;
import dev.restkit.method.TypeReader;
import dev.restkit.method.UnreadableTypeException;
import dev.restkit.schema.Schema;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.InputType;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Reads values that entities store whole as the bodies of handlers are read.
 *
 * @param types reads them
 */
record WholeValues(ObjectProvider<TypeReader> types) implements ValueTypes {

	@Override
	public Schema output(Type type) {
		return this.types.getObject().output(type);
	}

	@Override
	public InputType input(Type type, Constraints constraints) {
		try {
			return this.types.getObject().input(type, constraints);
		}
		catch (UnreadableTypeException ex) {
			throw new IllegalArgumentException(ex.getMessage(), ex);
		}
	}

}
