package dev.restkit.method;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.schema.PropertyNaming;
import dev.restkit.schema.Schema;
import dev.restkit.schema.SchemaSource;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.TypeForms;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.InputType;
import dev.restkit.validation.ScalarTypes;
import dev.restkit.validation.UnknownFields;
import dev.restkit.visibility.FieldVisibility;

/**
 * Reads Java types: how input becomes a value of the type, and what clients see of it in
 * answers.
 *
 * @since 0.1.0
 */
public final class TypeReader {

	private final SchemaNames names = new SchemaNames();

	private final ScalarTypes scalars;

	private final Map<InputKey, InputType> inputs = new HashMap<>();

	private final Map<String, Schema> outputs = new HashMap<>();

	private final PropertyNaming naming;

	private final UnknownFields unknownFields;

	private final Declarations declarations;

	private final SchemaReader schemas;

	private final WrittenDocumentation documentation;

	private final FieldVisibility fields;

	/**
	 * Create a reader.
	 * @param naming names properties as clients see them
	 * @param unknownFields what becomes of names in input that nobody declared
	 */
	public TypeReader(PropertyNaming naming, UnknownFields unknownFields) {
		this(naming, TypeForms.asDeclared(), unknownFields, List.of());
	}

	/**
	 * Create a reader.
	 * @param naming names properties as clients see them
	 * @param forms how types appear in the application's JSON
	 * @param unknownFields what becomes of names in input that nobody declared
	 * @param sources know the shapes of some types better than their declarations tell
	 */
	public TypeReader(PropertyNaming naming, TypeForms forms, UnknownFields unknownFields, List<SchemaSource> sources) {
		this(naming, forms, unknownFields, sources, new WrittenDocumentation());
	}

	/**
	 * Create a reader.
	 * @param naming names properties as clients see them
	 * @param forms how types appear in the application's JSON
	 * @param unknownFields what becomes of names in input that nobody declared
	 * @param sources know the shapes of some types better than their declarations tell
	 * @param documentation what people wrote about types and handlers
	 */
	public TypeReader(PropertyNaming naming, TypeForms forms, UnknownFields unknownFields, List<SchemaSource> sources,
			WrittenDocumentation documentation) {
		this(naming, forms, unknownFields, sources, documentation, FieldVisibility.closed());
	}

	/**
	 * Create a reader of an application that has fields that are not for everybody.
	 * @param naming names properties as clients see them
	 * @param forms how types appear in the application's JSON
	 * @param unknownFields what becomes of names in input that nobody declared
	 * @param sources know the shapes of some types better than their declarations tell
	 * @param documentation what people wrote about types and handlers
	 * @param fields knows for whom fields are
	 */
	public TypeReader(PropertyNaming naming, TypeForms forms, UnknownFields unknownFields, List<SchemaSource> sources,
			WrittenDocumentation documentation, FieldVisibility fields) {
		this.fields = fields;
		this.documentation = documentation;
		this.naming = naming;
		this.unknownFields = unknownFields;
		this.scalars = new ScalarTypes(forms.values());
		this.declarations = new Declarations(naming, forms, documentation, fields.rules());
		this.schemas = new SchemaReader(this.declarations, this.names, this.scalars, List.copyOf(sources));
	}

	/**
	 * How input becomes a value of a type.
	 * @param type the type
	 * @param constraints what is asked of the value where it is used
	 * @return how it is read
	 * @throws UnreadableTypeException if there is no way to read it
	 */
	public InputType input(Type type, Constraints constraints) {
		return input(TypeUse.of(type), constraints);
	}

	/**
	 * What clients see of a value of a type in answers. It is the shape of its input,
	 * too: what only answers or only input have is marked.
	 * @param type the type
	 * @return its shape
	 */
	public Schema output(Type type) {
		return output(TypeUse.of(type));
	}

	synchronized InputType input(TypeUse use, Constraints constraints) {
		if (use.annotated() != null) {
			return newInput(use, constraints);
		}
		InputKey key = new InputKey(use.key(), constraints);
		InputType known = this.inputs.get(key);
		if (known == null) {
			known = newInput(use, constraints);
			this.inputs.put(key, known);
		}
		return known;
	}

	synchronized Schema output(TypeUse use) {
		if (use.raw() == byte[].class) {
			// A whole answer of bytes is written as it is; within others they are a text.
			return StringSchema.ofFormat(StringSchema.BINARY);
		}
		if (use.annotated() != null) {
			return this.schemas.read(use, use.constraints(), Set.of());
		}
		Schema known = this.outputs.get(use.key());
		if (known == null) {
			known = this.schemas.read(use, Constraints.none(), Set.of());
			this.outputs.put(use.key(), known);
		}
		return known;
	}

	/**
	 * What people wrote about types and handlers.
	 * @return the documentation
	 */
	public WrittenDocumentation documentation() {
		return this.documentation;
	}

	FieldVisibility fields() {
		return this.fields;
	}

	PropertyNaming naming() {
		return this.naming;
	}

	ScalarTypes scalars() {
		return this.scalars;
	}

	Declarations declarations() {
		return this.declarations;
	}

	private InputType newInput(TypeUse use, Constraints constraints) {
		return new InputReader(this.declarations, this.schemas, this.names, this.scalars, this.unknownFields).read(use,
				constraints);
	}

	private record InputKey(String type, Constraints constraints) {
	}

}
