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
 * The shapes of what goes wrong as clients see it. A bean of the application's own
 * documents problems that it writes in its own way.
 *
 * @param mediaType the media type of a problem as JSON
 * @param schemas the shapes by their names, that of a problem under {@value #PROBLEM}
 * @since 0.1.0
 */
public record ProblemSchemas(String mediaType, Map<String, Schema> schemas) {

	/** The name of the shape of a problem. */
	public static final String PROBLEM = "Problem";

	private static final String VIOLATION = "Violation";

	public ProblemSchemas {
		schemas = Map.copyOf(schemas);
	}

	/**
	 * Problems as RFC 9457 has them.
	 * @return the shapes of a problem and a violation
	 */
	public static ProblemSchemas problem() {
		return new ProblemSchemas("application/problem+json", Map.of(PROBLEM, details(), VIOLATION, violation()));
	}

	/**
	 * Problems as Django REST framework has them: a detail, or messages by field.
	 * @param nonFieldErrorsKey the name of what concerns an object as a whole
	 * @return the shape of a problem
	 */
	public static ProblemSchemas drf(String nonFieldErrorsKey) {
		ObjectSchema problem = new ObjectSchema(PROBLEM,
				"What went wrong: `detail`, or the messages of each field by its name. Nested objects nest; "
						+ "a list is an object keyed by the indexes of its items that are wrong.",
				List.of(optional("detail", StringSchema.any(), "What went wrong in this case."),
						optional(nonFieldErrorsKey, ArraySchema.of(StringSchema.any()),
								"What is wrong with the input as a whole.")));
		return new ProblemSchemas("application/json", Map.of(PROBLEM, problem));
	}

	private static ObjectSchema details() {
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
		return new Property(name, schema, false, false, false, false, null, description, false, null);
	}

}
