package dev.restkit.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.restkit.operation.Parameter;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.BooleanSchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.OneOrManySchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.RelationSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.UnionSchema;
import dev.restkit.web.Labels;
import org.jspecify.annotations.Nullable;

/**
 * Makes the fields of one form.
 *
 * @since 0.1.0
 */
public final class FormBuilder {

	/** Deeper objects are written as JSON. */
	private static final int MAX_DEPTH = 4;

	/** A list that grows has room for two more where no script adds them. */
	private static final int SPARE = 2;

	private static final String INDEX = "__i__";

	private final String prefix;

	private final FormErrors errors;

	private final Controls controls;

	private final Function<String, String> markdown;

	private final Function<Object, String> json;

	/**
	 * Create a builder.
	 * @param prefix what the ids of the form's elements start with
	 * @param errors what is wrong with the fields
	 * @param lists knows where relations are looked up
	 * @param markdown turns descriptions into HTML
	 * @param json writes neutral data as JSON
	 */
	public FormBuilder(String prefix, FormErrors errors, RelatedLists lists, Function<String, String> markdown,
			Function<Object, String> json) {
		this.prefix = prefix;
		this.errors = errors;
		this.controls = new Controls(lists);
		this.markdown = markdown;
		this.json = json;
	}

	/**
	 * The fields of a body.
	 * @param schema the shape of the body
	 * @param values what is in the fields: neutral data, or {@code null} for defaults
	 * @return the fields; none if the body can only be written as a text
	 */
	public List<FieldView> fields(Schema schema, @Nullable Object values) {
		Schema one = (schema instanceof OneOrManySchema either) ? either.one() : schema;
		if (one instanceof ObjectSchema object) {
			return fields(object, values, "", 0);
		}
		if (one instanceof UnionSchema union) {
			return List.of(union(new Place(union.name(), "", "", null, true, false, 0), union, values));
		}
		return List.of();
	}

	/**
	 * The fields of parameters.
	 * @param parameters the parameters
	 * @param values what is in the fields, by the names of the parameters
	 * @return the fields
	 */
	public List<FieldView> fields(List<Parameter> parameters, Map<String, ?> values) {
		return parameters.stream()
			.map((parameter) -> field(
					new Place(parameter.name(), parameter.name(), parameter.name(), parameter.description(),
							parameter.required(), false, 0),
					parameter.schema(),
					values.containsKey(parameter.name()) ? values.get(parameter.name()) : parameter.defaultValue()))
			.toList();
	}

	private List<FieldView> fields(ObjectSchema object, @Nullable Object values, String name, int depth) {
		List<FieldView> fields = new ArrayList<>();
		for (Property property : object.properties()) {
			if (!property.readOnly()) {
				Object value = (values instanceof Map<?, ?> map && map.containsKey(property.name()))
						? map.get(property.name()) : (values == null) ? property.defaultValue() : null;
				String path = name.isEmpty() ? property.name() : name + "." + property.name();
				fields.add(field(new Place(property.name(), property.name(), path, property.description(),
						property.required(), property.nullable(), depth), property.schema(), value));
			}
		}
		return fields;
	}

	private FieldView field(Place place, Schema schema, @Nullable Object value) {
		if (schema instanceof OneOrManySchema either) {
			return field(place, either.one(), value);
		}
		if (schema instanceof ObjectSchema object && place.depth() < MAX_DEPTH) {
			List<FieldView> fields = fields(object, value, place.path(), place.depth() + 1);
			return view(place, schema).group(new FieldView.Group(fields));
		}
		if (schema instanceof UnionSchema union && place.depth() < MAX_DEPTH) {
			return union(place, union, value);
		}
		if (schema instanceof ArraySchema array && isRepeatable(array, place.depth())) {
			return list(place, array, value);
		}
		if (schema instanceof BooleanSchema) {
			return (place.nullable() || !place.required() && value == null && !place.inBody())
					? view(place, schema).choice(this.controls.yesOrNo(value))
					: view(place, schema).check(new FieldView.Check("true".equals(String.valueOf(value))));
		}
		FieldView.Choice choice = this.controls.choice(schema, value, place.required() && !place.nullable());
		if (choice != null) {
			return view(place, schema).choice(choice);
		}
		if (isJson(schema)) {
			return view(place, schema)
				.area(new FieldView.Area("json", (value != null) ? this.json.apply(value) : "", null));
		}
		if (schema instanceof StringSchema text && Controls.isLong(text)) {
			return view(place, schema).area(new FieldView.Area("string", Controls.text(value), text.maxLength()));
		}
		return view(place, schema).input(this.controls.input(place.key(), schema, value));
	}

	private static boolean isRepeatable(ArraySchema array, int depth) {
		return depth < MAX_DEPTH && (isObject(array.items()) || !isJson(array.items()));
	}

	private static boolean isObject(Schema schema) {
		return schema instanceof ObjectSchema || schema instanceof UnionSchema;
	}

	private static boolean isJson(Schema schema) {
		return !(schema instanceof StringSchema || schema instanceof NumberSchema || schema instanceof RelationSchema
				|| schema instanceof BooleanSchema);
	}

	private FieldView list(Place place, ArraySchema array, @Nullable Object value) {
		Schema items = array.items();
		boolean nested = isObject(items);
		List<FieldView> fields = new ArrayList<>();
		List<?> values = (value instanceof List<?> list) ? list
				: (value != null && !"".equals(value)) ? List.of(value) : List.of();
		for (Object item : values) {
			fields.add(field(place.item(fields.size(), nested), items, item));
		}
		if (fields.isEmpty() && nested && place.required()) {
			fields.add(field(place.item(0, true), items, null));
		}
		List<FieldView> spare = new ArrayList<>();
		for (int index = 0; index < SPARE && !nested; index++) {
			spare.add(field(place.item(fields.size() + index, false), items, null));
		}
		FieldView blank = field(place.item(INDEX, nested), items, null);
		return view(place, array).list(new FieldView.Repeated(fields, spare, blank));
	}

	private FieldView union(Place place, UnionSchema union, @Nullable Object value) {
		Object named = (value instanceof Map<?, ?> map) ? map.get(union.discriminator()) : null;
		String chosen = (named != null) ? named.toString() : union.members().keySet().iterator().next();
		Place discriminator = place.inside(union.discriminator());
		List<FieldView.Option> options = union.members()
			.keySet()
			.stream()
			.map((member) -> new FieldView.Option(member, Labels.of(member), member.equals(chosen)))
			.toList();
		List<FieldView.Variant> variants = new ArrayList<>();
		union.members().forEach((member, schema) -> {
			List<FieldView> fields = (schema instanceof ObjectSchema object)
					? fields(object, member.equals(chosen) ? value : null, place.path(), place.depth() + 1) : List.of();
			variants.add(new FieldView.Variant(member,
					fields.stream().filter((field) -> !field.key().equals(union.discriminator())).toList()));
		});
		FieldView choice = view(discriminator, StringSchema.any()).choice(new FieldView.Choice("string", options));
		return view(place, union).union(new FieldView.Union(choice, variants));
	}

	private FieldViews view(Place place, Schema schema) {
		String id = this.prefix + "-" + place.path().replaceAll("[^A-Za-z0-9_]+", "-");
		String help = (place.description() != null) ? this.markdown.apply(place.description()) : null;
		return new FieldViews(id, place, help, Constraints.of(schema), this.errors.of(place.path()));
	}

	/**
	 * Where a field stands.
	 *
	 * @param label what it is called
	 * @param key its name within what it stands in
	 * @param path its name within the form
	 * @param description what it is for
	 * @param required whether it has to be there
	 * @param nullable whether it may be {@code null}
	 * @param depth how many objects it stands in
	 */
	record Place(String label, String key, String path, @Nullable String description, boolean required,
			boolean nullable, int depth) {

		Place item(Object index, boolean nested) {
			return new Place(this.label, String.valueOf(index), this.path + "[" + index + "]", null, nested, false,
					this.depth + 1);
		}

		Place inside(String property) {
			return new Place(property, property, this.path.isEmpty() ? property : this.path + "." + property, null,
					true, false, this.depth);
		}

		/**
		 * Whether it is a property, which a form leaves out for {@code false}.
		 */
		boolean inBody() {
			return this.depth > 0 || this.required;
		}

	}

}
