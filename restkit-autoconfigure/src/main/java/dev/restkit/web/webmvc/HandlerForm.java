package dev.restkit.web.webmvc;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.ParameterLocation;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;

/**
 * Which forms a controller's handler reads. Spring looks for a request parameter in the
 * query and in forms alike; documents list it where the handler says that it expects it.
 *
 * @param mediaTypes the media types of the forms, empty for none
 * @param implied whether nothing says so but a bean that Spring would fill; a body that
 * the handler takes otherwise has precedence
 */
record HandlerForm(List<String> mediaTypes, boolean implied) {

	/** No form: request parameters stand in the query. */
	static final HandlerForm NONE = new HandlerForm(List.of(), false);

	private static final Set<String> BODY_METHODS = Set.of("POST", "PUT", "PATCH");

	private static final List<String> BOTH = List.of(MediaType.APPLICATION_FORM_URLENCODED_VALUE,
			MediaType.MULTIPART_FORM_DATA_VALUE);

	/**
	 * The forms of a route.
	 * @param route the route
	 * @param bound whether Spring makes a bean of request parameters for a parameter
	 * @return the forms
	 */
	static HandlerForm of(ControllerRoute route, Predicate<MethodParameter> bound) {
		HandlerMethod handler = route.handler();
		if (!BODY_METHODS.contains(route.method()) || any(handler, HandlerForm::isWholeBody)) {
			return NONE;
		}
		List<String> consumed = route.mapping()
			.getConsumesCondition()
			.getConsumableMediaTypes()
			.stream()
			.map((mediaType) -> mediaType.getType() + "/" + mediaType.getSubtype())
			.toList();
		if (any(handler, HandlerForm::isPart)) {
			return new HandlerForm(List.of(MediaType.MULTIPART_FORM_DATA_VALUE), false);
		}
		if (!consumed.isEmpty()) {
			return BOTH.containsAll(consumed) ? new HandlerForm(consumed, false) : NONE;
		}
		return any(handler, bound) ? new HandlerForm(BOTH, true) : NONE;
	}

	/**
	 * Where request parameters stand.
	 * @return the form, or else the query
	 */
	ParameterLocation location() {
		return this.mediaTypes.isEmpty() ? ParameterLocation.QUERY : ParameterLocation.FORM;
	}

	/**
	 * How the operation appears on HTTP with this form.
	 * @param http how it appears without
	 * @return the same for no form
	 */
	HttpBinding bind(HttpBinding http) {
		return this.mediaTypes.isEmpty() ? http
				: new HttpBinding(http.method(), http.path(), http.status(), this.mediaTypes, http.produces());
	}

	private static boolean any(HandlerMethod handler, Predicate<MethodParameter> condition) {
		return Stream.of(handler.getMethodParameters()).anyMatch(condition);
	}

	private static boolean isWholeBody(MethodParameter parameter) {
		return isAnnotated(parameter, RequestBody.class)
				|| HttpEntity.class.isAssignableFrom(parameter.getParameterType());
	}

	private static boolean isPart(MethodParameter parameter) {
		return isAnnotated(parameter, RequestPart.class)
				|| FileParts.schema(ResolvableType.forMethodParameter(parameter.nestedIfOptional())) != null;
	}

	private static boolean isAnnotated(MethodParameter parameter, Class<? extends Annotation> annotation) {
		return AnnotatedElementUtils.hasAnnotation(parameter.getParameter(), annotation);
	}

}
