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
import dev.restkit.schema.Schema;
import dev.restkit.validation.Constraints;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;

/**
 * Describes parameters that Spring supplies, for documents.
 */
final class SpringParameterDescriber {

	/** Types that take all there are of a kind. */
	private static final List<Class<?>> ALL = List.of(Map.class, MultiValueMap.class, HttpHeaders.class);

	private static final Map<Class<? extends Annotation>, ParameterLocation> LOCATIONS = Map.of(RequestParam.class,
			ParameterLocation.QUERY, PathVariable.class, ParameterLocation.PATH, RequestHeader.class,
			ParameterLocation.HEADER, CookieValue.class, ParameterLocation.COOKIE);

	private static final Set<Class<?>> FILE_ANNOTATIONS = Set.of(RequestParam.class, RequestPart.class);

	private final TypeReader types;

	private final SpringParameters spring;

	private final ModelAttributeDescriber beans;

	SpringParameterDescriber(TypeReader types, SpringParameters spring) {
		this.types = types;
		this.spring = spring;
		this.beans = new ModelAttributeDescriber(types);
	}

	/**
	 * Describe what a parameter takes from the message.
	 * @param parameter the parameter
	 * @param pathVariables the variables of the path
	 * @param form the form that the handler reads
	 * @return the parameters that clients see; none for what they do not send
	 */
	List<Parameter> describe(MethodParameter parameter, Set<String> pathVariables, HandlerForm form) {
		Schema files = FileParts.schema(ResolvableType.forMethodParameter(parameter.nestedIfOptional()));
		if (files != null) {
			return form.mediaTypes().isEmpty() ? List.of() : List.of(files(parameter, files));
		}
		MergedAnnotations annotations = MergedAnnotations.from(parameter.getParameterAnnotations());
		for (Map.Entry<Class<? extends Annotation>, ParameterLocation> entry : LOCATIONS.entrySet()) {
			MergedAnnotation<? extends Annotation> annotation = annotations.get(entry.getKey());
			if (annotation.isPresent()) {
				ParameterLocation location = (entry.getKey() == RequestParam.class) ? form.location()
						: entry.getValue();
				return named(parameter, annotation, location, pathVariables);
			}
		}
		MergedAnnotation<RequestPart> part = annotations.get(RequestPart.class);
		if (part.isPresent()) {
			return form.mediaTypes().isEmpty() ? List.of()
					: named(parameter, part, ParameterLocation.FORM, pathVariables);
		}
		if (annotations.isPresent(ModelAttribute.class)) {
			return describeBound(parameter, form);
		}
		MergedAnnotation<RequestBody> body = annotations.get(RequestBody.class);
		if (body.isPresent()) {
			return List.of(body(parameter, typeOf(parameter), body.getBoolean("required") && !parameter.isOptional()));
		}
		if (HttpEntity.class.isAssignableFrom(parameter.getParameterType())) {
			// What RequestEntity<T> extends knows T by its name only.
			ResolvableType entity = ResolvableType.forMethodParameter(parameter);
			ResolvableType content = (entity.hasGenerics() ? entity : entity.as(HttpEntity.class)).getGeneric();
			return List.of(body(parameter, content.getType(), false));
		}
		return paging(parameter);
	}

	/**
	 * Describe a parameter that Spring makes from request parameters.
	 * @param parameter the parameter
	 * @param form the form that the handler reads
	 * @return one parameter for each property; none where the properties are not known
	 */
	List<Parameter> describeBound(MethodParameter parameter, HandlerForm form) {
		return this.beans.describe(parameter, form.location());
	}

	private List<Parameter> paging(MethodParameter parameter) {
		HandlerMethodArgumentResolver resolver = PagingDescriber.describes(parameter.getParameterType())
				? this.spring.resolver(parameter) : null;
		return (resolver != null) ? PagingDescriber.describe(parameter, resolver) : List.of();
	}

	/**
	 * Files are required where an annotation says so; without one, Spring does not miss
	 * them.
	 */
	private static Parameter files(MethodParameter parameter, Schema files) {
		MergedAnnotation<?> annotation = MergedAnnotations.from(parameter.getParameterAnnotations())
			.stream()
			.filter((candidate) -> FILE_ANNOTATIONS.contains(candidate.getType()))
			.findFirst()
			.orElseGet(MergedAnnotation::missing);
		String declared = annotation.getValue("name", String.class).orElse("");
		boolean required = annotation.getValue("required", Boolean.class).orElse(false) && !parameter.isOptional();
		return Parameter.of(declared.isEmpty() ? String.valueOf(parameter.getParameterName()) : declared,
				ParameterLocation.FORM, files, required);
	}

	private List<Parameter> named(MethodParameter parameter, MergedAnnotation<?> annotation, ParameterLocation location,
			Set<String> pathVariables) {
		String declared = annotation.getString("name");
		Class<?> type = parameter.getParameterType();
		if (declared.isEmpty() && ALL.stream().anyMatch((all) -> all.isAssignableFrom(type))) {
			return (location == ParameterLocation.PATH)
					? pathVariables.stream().map(SpringParameterDescriber::variable).toList() : List.of();
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
				(type == byte[].class) ? this.types.output(type) : schema(parameter, type), required);
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
