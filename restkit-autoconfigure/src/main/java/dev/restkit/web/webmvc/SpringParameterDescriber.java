package dev.restkit.web.webmvc;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.method.TypeReader;
import dev.restkit.method.UnreadableTypeException;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.AnySchema;
import dev.restkit.schema.BooleanSchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Schema;
import dev.restkit.validation.Constraints;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.HttpEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.multipart.MultipartFile;

/**
 * Describes parameters that Spring supplies, for documents.
 */
final class SpringParameterDescriber {

	private static final Map<Class<? extends Annotation>, ParameterLocation> LOCATIONS = Map.of(RequestParam.class,
			ParameterLocation.QUERY, PathVariable.class, ParameterLocation.PATH, RequestHeader.class,
			ParameterLocation.HEADER, CookieValue.class, ParameterLocation.COOKIE);

	private final TypeReader types;

	SpringParameterDescriber(TypeReader types) {
		this.types = types;
	}

	/**
	 * Describe what a parameter takes from the message.
	 * @param parameter the parameter
	 * @param pathVariables the variables of the path
	 * @return the parameters that clients see; none for what they do not send
	 */
	List<Parameter> describe(MethodParameter parameter, Set<String> pathVariables) {
		MergedAnnotations annotations = MergedAnnotations.from(parameter.getParameterAnnotations());
		for (Map.Entry<Class<? extends Annotation>, ParameterLocation> entry : LOCATIONS.entrySet()) {
			MergedAnnotation<? extends Annotation> annotation = annotations.get(entry.getKey());
			if (annotation.isPresent()) {
				return named(parameter, annotation, entry.getValue(), pathVariables);
			}
		}
		MergedAnnotation<RequestBody> body = annotations.get(RequestBody.class);
		if (body.isPresent()) {
			return List.of(body(parameter, typeOf(parameter), body.getBoolean("required") && !parameter.isOptional()));
		}
		if (HttpEntity.class.isAssignableFrom(parameter.getParameterType())) {
			ResolvableType entity = ResolvableType.forMethodParameter(parameter).as(HttpEntity.class).getGeneric();
			return List.of(body(parameter, entity.getType(), false));
		}
		return List.of();
	}

	/**
	 * Describe a parameter that Spring makes from the query.
	 * @param parameter the parameter
	 * @return one parameter for each property; none where the properties are not known
	 */
	List<Parameter> describeBound(MethodParameter parameter) {
		if (!(schema(parameter, typeOf(parameter)) instanceof ObjectSchema object)) {
			return List.of();
		}
		return object.properties()
			.stream()
			.map((property) -> Parameter.of(property.name(), ParameterLocation.QUERY, property.schema(), false))
			.toList();
	}

	private List<Parameter> named(MethodParameter parameter, MergedAnnotation<?> annotation, ParameterLocation location,
			Set<String> pathVariables) {
		String declared = annotation.getString("name");
		Class<?> type = parameter.getParameterType();
		if (declared.isEmpty() && (Map.class.isAssignableFrom(type) || MultiValueMap.class.isAssignableFrom(type))) {
			return (location == ParameterLocation.PATH)
					? pathVariables.stream().map(SpringParameterDescriber::variable).toList() : List.of();
		}
		if (MultipartFile.class.isAssignableFrom(type)) {
			return List.of();
		}
		String name = StringUtils.hasText(declared) ? declared : String.valueOf(parameter.getParameterName());
		Schema schema = schema(parameter, typeOf(parameter));
		String defaultText = annotation.getValue("defaultValue", String.class)
			.filter((text) -> !text.equals(ValueConstants.DEFAULT_NONE))
			.orElse(null);
		boolean required = location == ParameterLocation.PATH
				|| (annotation.getBoolean("required") && defaultText == null && !parameter.isOptional());
		return List.of(new Parameter(name, location, schema, required, defaultValue(defaultText, schema), null));
	}

	private Parameter body(MethodParameter parameter, Type type, boolean required) {
		return Parameter.of(String.valueOf(parameter.getParameterName()), ParameterLocation.BODY,
				schema(parameter, type), required);
	}

	private static Parameter variable(String name) {
		return Parameter.of(name, ParameterLocation.PATH, new AnySchema(), true);
	}

	private static Type typeOf(MethodParameter parameter) {
		return parameter.nestedIfOptional().getNestedGenericParameterType();
	}

	private Schema schema(MethodParameter parameter, Type type) {
		try {
			return this.types.input(type, Constraints.of(parameter.getParameter())).schema();
		}
		catch (UnreadableTypeException ex) {
			return this.types.output(type);
		}
	}

	private static @Nullable Object defaultValue(@Nullable String text, Schema schema) {
		if (text == null || text.contains("{")) {
			return null;
		}
		if (schema instanceof BooleanSchema) {
			return Boolean.valueOf(text);
		}
		if (schema instanceof NumberSchema) {
			try {
				return new BigDecimal(text);
			}
			catch (NumberFormatException ex) {
				return null;
			}
		}
		return text;
	}

}
