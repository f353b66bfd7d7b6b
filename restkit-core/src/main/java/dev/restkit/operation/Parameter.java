package dev.restkit.operation;

import dev.restkit.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an operation takes from its message. Components are not listed: clients
 * do not send them.
 *
 * @param name the name that clients use; for a body the name in the signature
 * @param location where it stands
 * @param schema the shape of its value; an array for one that may be repeated
 * @param required whether clients must send it
 * @param defaultValue what stands for it where it is left out, as neutral data, or
 * {@code null}
 * @param description what it is for, or {@code null}
 * @since 0.1.0
 */
public record Parameter(String name, ParameterLocation location, Schema schema, boolean required,
		@Nullable Object defaultValue, @Nullable String description) {

	/**
	 * A parameter without default and description.
	 * @param name the name that clients use
	 * @param location where it stands
	 * @param schema the shape of its value
	 * @param required whether clients must send it
	 * @return the parameter
	 */
	public static Parameter of(String name, ParameterLocation location, Schema schema, boolean required) {
		return new Parameter(name, location, schema, required, null, null);
	}

	public Parameter withDescription(@Nullable String text) {
		return new Parameter(this.name, this.location, this.schema, this.required, this.defaultValue, text);
	}

	public Parameter withSchema(Schema other) {
		return new Parameter(this.name, this.location, other, this.required, this.defaultValue, this.description);
	}

}
