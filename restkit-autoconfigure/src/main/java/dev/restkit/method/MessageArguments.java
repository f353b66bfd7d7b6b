package dev.restkit.method;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.component.Argument;
import dev.restkit.component.Cookie;
import dev.restkit.component.Header;
import dev.restkit.component.Headers;
import dev.restkit.component.QueryParam;
import dev.restkit.component.QueryParams;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.representation.UploadedFile;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.UnionSchema;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.InputType;
import dev.restkit.visibility.CurrentFieldAccess;
import org.jspecify.annotations.Nullable;

/**
 * What RESTKit itself takes from a message for a parameter of a handler.
 */
final class MessageArguments {

	private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

	private final TypeReader types;

	MessageArguments(TypeReader types) {
		this.types = types;
	}

	/**
	 * Which fields of its input a caller may set.
	 */
	CurrentFieldAccess fields() {
		return this.types.fields().current();
	}

	/**
	 * The parts of a call that have a type of their own.
	 * @param parameter the parameter
	 * @return how it is supplied, or {@code null} if it is none of them
	 */
	@Nullable Argument part(HandlerParameter parameter) {
		Class<?> type = parameter.raw();
		if (type == Headers.class) {
			return new ComponentArgument((invocation) -> Headers.of(invocation.headers()));
		}
		if (type == QueryParams.class) {
			return new ComponentArgument((invocation) -> QueryParams.of(invocation.query()));
		}
		if (type == CurrentUser.class) {
			return new ComponentArgument((invocation) -> CurrentUser.of(invocation.principal()));
		}
		if (type == Header.class) {
			String name = headerName(parameter.name());
			return named(parameter, name, ParameterLocation.HEADER, Invocation::headers, Header::of);
		}
		if (type == QueryParam.class) {
			return named(parameter, parameter.name(), ParameterLocation.QUERY, Invocation::query, QueryParam::of);
		}
		return (type == Cookie.class) ? cookie(parameter) : null;
	}

	/**
	 * What stands in the path, the body or the query, by the parameter's name and type.
	 * @param parameter the parameter
	 * @param http the operation on HTTP
	 * @param pathVariables the variables of the path
	 * @return how it is supplied
	 * @throws HandlerDeclarationException if there is no way
	 */
	Argument plain(HandlerParameter parameter, HttpBinding http, Set<String> pathVariables) {
		if (pathVariables.contains(parameter.name())) {
			return path(parameter);
		}
		if (parameter.value().raw() == UploadedFile.class && WITH_BODY.contains(http.method())) {
			return FileArgument.of(parameter, pathVariables);
		}
		InputType type = read(parameter);
		boolean simple = isSimple(type.schema());
		if (!simple && WITH_BODY.contains(http.method())) {
			checkFiles(parameter, type.schema());
			boolean required = !parameter.isOptional();
			return new BodyArgument(Parameter.of(parameter.name(), ParameterLocation.BODY, type.schema(), required),
					type);
		}
		return simple ? query(parameter, type) : queryRecord(parameter, type);
	}

	private static void checkFiles(HandlerParameter parameter, Schema schema) {
		if (schema instanceof ArraySchema array && isFile(array.items())) {
			throw parameter.refused("is a list of files, which is no body",
					"Put it into a record: each file is then a part of a multipart form by the component's name.");
		}
	}

	private Argument path(HandlerParameter parameter) {
		TypeUse value = parameter.value();
		parameter.constraints().checkFit(value.raw());
		InputType type = this.types.scalars().of(value.raw(), parameter.constraints(), false);
		if (type == null || isFile(type.schema())) {
			throw parameter.refused(
					"is a variable of the path, but nothing says how '" + value.key() + "' stands in a path",
					"Take it as a text, a number, a UUID, an enum or a date.");
		}
		return PathArgument.of(parameter.name(), type, value != parameter.type());
	}

	private Argument query(HandlerParameter parameter, InputType type) {
		boolean optional = parameter.isOptional();
		boolean required = !optional;
		boolean repeated = type.schema() instanceof ArraySchema;
		if (repeated) {
			required = !optional && needsItems(type.schema());
		}
		Parameter described = Parameter.of(parameter.name(), ParameterLocation.QUERY, type.schema(), required);
		return new QueryArgument(described, type, repeated, optional);
	}

	private Argument queryRecord(HandlerParameter parameter, InputType type) {
		if (!(type.schema() instanceof ObjectSchema record) || parameter.isOptional()) {
			throw unsupplied(parameter);
		}
		List<Parameter> parameters = new ArrayList<>();
		Set<String> lists = new HashSet<>();
		for (Property property : record.properties()) {
			if (!property.readOnly()) {
				if (!isSimple(property.schema())) {
					throw parameter.refused("has '" + property.name() + "', which does not fit into a query",
							"Keep to single values and lists of them, or use POST, PUT or PATCH.");
				}
				boolean list = property.required() && property.schema() instanceof ArraySchema;
				if (list) {
					lists.add(property.name());
				}
				parameters.add(new Parameter(property.name(), ParameterLocation.QUERY, property.schema(),
						list ? needsItems(property.schema()) : property.required(), property.defaultValue(),
						property.description()));
			}
		}
		return new QueryRecordArgument(parameters, lists, type);
	}

	private static boolean needsItems(Schema schema) {
		return schema instanceof ArraySchema array && array.minItems() != null && array.minItems() > 0;
	}

	private InputType read(HandlerParameter parameter) {
		if (parameter.raw() == Object.class) {
			throw unsupplied(parameter);
		}
		try {
			return this.types.input(parameter.type(), parameter.constraints());
		}
		catch (UnreadableTypeException ex) {
			if (parameter.raw().isRecord() || parameter.raw().isSealed()) {
				throw parameter.refused("cannot be read. " + withoutStop(ex.getMessage()),
						parameter.raw().isSealed() ? "Make all members records, or take another type."
								: "Change the type, or mark the component @ReadOnly.");
			}
			throw unsupplied(parameter);
		}
	}

	private static String withoutStop(@Nullable String sentence) {
		return (sentence != null && sentence.endsWith(".")) ? sentence.substring(0, sentence.length() - 1)
				: String.valueOf(sentence);
	}

	private static HandlerDeclarationException unsupplied(HandlerParameter parameter) {
		String type = parameter.type().key();
		return parameter.refused("is of type '" + type + "', which nothing supplies",
				"Declare a bean that implements ComponentProvider<" + parameter.raw().getSimpleName()
						+ ">, or take the value as a text, a number, a date, or (on POST, PUT and PATCH)"
						+ " a record, or annotate the parameter with one of Spring's annotations.");
	}

	private Argument named(HandlerParameter parameter, String name, ParameterLocation location,
			Function<Invocation, Map<String, List<String>>> values, Function<@Nullable Object, Object> wrapper) {
		InputType type = wrappedType(parameter);
		boolean repeated = type.schema() instanceof ArraySchema;
		boolean required = wrappedConstraints(parameter).notNull();
		return new NamedArgument(Parameter.of(name, location, type.schema(), required), (invocation) -> {
			List<String> sent = values.apply(invocation).get(name);
			if (sent == null || sent.isEmpty()) {
				return null;
			}
			return repeated ? sent : sent.get(0);
		}, type, wrapper);
	}

	private Argument cookie(HandlerParameter parameter) {
		InputType type = wrappedType(parameter);
		boolean required = wrappedConstraints(parameter).notNull();
		return new NamedArgument(Parameter.of(parameter.name(), ParameterLocation.COOKIE, type.schema(), required),
				(invocation) -> invocation.cookies().get(parameter.name()), type, Cookie::of);
	}

	private InputType wrappedType(HandlerParameter parameter) {
		try {
			InputType type = this.types.input(wrapped(parameter), wrappedConstraints(parameter));
			if (isSimple(type.schema())) {
				return type;
			}
		}
		catch (UnreadableTypeException ex) {
			throw unsupplied(parameter);
		}
		throw unsupplied(parameter);
	}

	private static TypeUse wrapped(HandlerParameter parameter) {
		return parameter.type().argument(parameter.raw(), 0);
	}

	private static Constraints wrappedConstraints(HandlerParameter parameter) {
		TypeUse value = wrapped(parameter);
		return Constraints.of(parameter.declared().getParameter(),
				(value.annotated() != null) ? value.annotated() : parameter.declared().getParameter());
	}

	private static boolean isSimple(Schema schema) {
		Schema item = (schema instanceof ArraySchema array) ? array.items() : schema;
		return !(item instanceof ObjectSchema || item instanceof UnionSchema || item instanceof MapSchema
				|| item instanceof ArraySchema || item instanceof ReferenceSchema || isFile(item));
	}

	private static boolean isFile(Schema schema) {
		return schema instanceof StringSchema text && text.isFile();
	}

	/**
	 * The name of a header for the name of a parameter: {@code userAgent} is
	 * {@code User-Agent}.
	 */
	private static String headerName(String parameter) {
		StringBuilder name = new StringBuilder();
		for (int index = 0; index < parameter.length(); index++) {
			char character = parameter.charAt(index);
			if (index > 0 && Character.isUpperCase(character) && !Character.isUpperCase(parameter.charAt(index - 1))) {
				name.append('-');
			}
			name.append((index == 0) ? Character.toUpperCase(character) : character);
		}
		return name.toString();
	}

}
