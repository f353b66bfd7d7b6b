package dev.restkit.document;

import java.util.List;
import java.util.Map;

import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of a problem and a violation as clients see them.
 */
final class ProblemSchemas {

	static final String PROBLEM = "Problem";

	static final String VIOLATION = "Violation";

	private ProblemSchemas() {
	}

	/**
	 * Both shapes.
	 * @return the shapes by their names
	 */
	static Map<String, Schema> all() {
		return Map.of(PROBLEM, problem(), VIOLATION, violation());
	}

	private static ObjectSchema problem() {
		return new ObjectSchema(PROBLEM, "What went wrong (RFC 9457).",
				List.of(present("type", StringSchema.ofFormat("uri-reference"), "The kind of problem, as a URI."),
						present("title", StringSchema.any(), "The phrase of the status."),
						present("status", NumberSchema.ofInteger("int32"), "The HTTP status."),
						present("detail", StringSchema.any(), "What went wrong in this case."),
						optional("instance", StringSchema.ofFormat("uri-reference"), "The path that was called."),
						present("code", StringSchema.any(), "The stable code, such as `invalid` or `not_found`."),
						optional("errors", ArraySchema.of(new ReferenceSchema(VIOLATION)),
								"All that is wrong with the input, in declaration order.")));
	}

	private static ObjectSchema violation() {
		return new ObjectSchema(VIOLATION, "One thing that is wrong with the input, and where.", List.of(
				present("field", StringSchema.any(), "The place as people write it, such as `reviews[0].rating`."),
				present("pointer", StringSchema.ofFormat("json-pointer"), "The place as a JSON Pointer (RFC 6901)."),
				present("code", StringSchema.any(), "The stable code, such as `required` or `max_length`."),
				present("message", StringSchema.any(), "A sentence for people.")));
	}

	private static Property present(String name, Schema schema, @Nullable String description) {
		return Property.required(name, schema).withDescription(description);
	}

	private static Property optional(String name, Schema schema, String description) {
		return new Property(name, schema, false, false, false, false, null, description, false);
	}

}
