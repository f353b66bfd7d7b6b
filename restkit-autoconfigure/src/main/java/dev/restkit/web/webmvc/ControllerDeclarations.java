package dev.restkit.web.webmvc;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.restkit.method.DeclaredCacheControl;
import dev.restkit.method.DeclaredDocumentation;
import dev.restkit.method.HandlerDeclaration;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.HttpCaching;
import dev.restkit.operation.OperationId;
import dev.restkit.method.DeclaredFormats;
import dev.restkit.representation.Formats;
import dev.restkit.representation.UploadedFile;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Says about the handlers of a controller class what Spring's annotations say. A handler
 * without result answers 200 without content, as it does in Spring, unless it has
 * {@link ResponseStatus}.
 *
 * @since 0.1.0
 */
public final class ControllerDeclarations {

	private static final Set<String> BODY_METHODS = Set.of("POST", "PUT", "PATCH");

	private static final Set<String> FORMS = Set.of(MediaType.APPLICATION_FORM_URLENCODED_VALUE,
			MediaType.MULTIPART_FORM_DATA_VALUE);

	private final Formats formats;

	/**
	 * Create the declarations.
	 * @param formats the formats that are spoken where nothing else is declared
	 */
	public ControllerDeclarations(Formats formats) {
		this.formats = formats;
	}

	/**
	 * Declare the routes of one class.
	 * @param routes the routes, in the order in which documents list them
	 * @return a declaration for each
	 */
	Map<ControllerRoute, HandlerDeclaration> declare(List<ControllerRoute> routes) {
		Map<ControllerRoute, HandlerDeclaration> declarations = new LinkedHashMap<>();
		Map<ControllerRoute, String> names = new LinkedHashMap<>();
		routes.forEach((route) -> names.put(route, name(route)));
		ControllerNames ids = new ControllerNames(new ArrayList<>(names.values()));
		names.forEach((route, name) -> {
			OperationId id = isGivenTwice(route, name, names) ? new OperationId(name) : ids.next(name, route.method());
			declarations.put(route, declare(route, id));
		});
		return declarations;
	}

	/**
	 * Whether two methods ask for one id: that stops the start, while the routes of one
	 * method are told apart.
	 */
	private static boolean isGivenTwice(ControllerRoute route, String name, Map<ControllerRoute, String> names) {
		Method method = route.handler().getMethod();
		return DeclaredDocumentation.of(method).id() != null && names.entrySet()
			.stream()
			.anyMatch((other) -> other.getValue().equals(name) && !other.getKey().handler().getMethod().equals(method));
	}

	private static String name(ControllerRoute route) {
		String given = DeclaredDocumentation.of(route.handler().getMethod()).id();
		return (given != null) ? given : ControllerNames.name(ControllerNames.group(route.handler().getBeanType()),
				route.handler().getMethod().getName());
	}

	private HandlerDeclaration declare(ControllerRoute route, OperationId id) {
		HandlerMethod handler = route.handler();
		return new HandlerDeclaration(handler.createWithResolvedBean().getBean(), handler.getMethod(), binding(route),
				id, ControllerNames.group(handler.getBeanType()),
				DeclaredDocumentation.of(handler.getMethod()).documentation());
	}

	private HttpBinding binding(ControllerRoute route) {
		RequestMappingInfo mapping = route.mapping();
		Set<MediaType> consumed = mapping.getConsumesCondition().getConsumableMediaTypes();
		Set<MediaType> produced = mapping.getProducesCondition().getProducibleMediaTypes();
		List<String> reads = BODY_METHODS.contains(route.method()) ? names(consumed, consumes(route.handler()))
				: List.of();
		List<String> writes = route.handler().isVoid() ? List.of() : names(produced, produces(route.handler()));
		return new HttpBinding(route.method(), route.path(), status(route.handler()), reads, writes, HttpCaching.none()
			.withControl(DeclaredCacheControl.of(route.handler().getMethod(), route.handler().getBeanType())));
	}

	/**
	 * A handler whose body is a file takes whatever comes, and a body that Spring reads
	 * is no form.
	 */
	private List<String> consumes(HandlerMethod handler) {
		List<String> consumes = formats(handler).consumes();
		for (MethodParameter parameter : handler.getMethodParameters()) {
			if (parameter.nestedIfOptional().getNestedParameterType() == UploadedFile.class) {
				return List.of(MediaType.ALL_VALUE);
			}
			if (parameter.hasParameterAnnotation(RequestBody.class)
					|| HttpEntity.class.isAssignableFrom(parameter.getParameterType())) {
				return consumes.stream().filter((mediaType) -> !FORMS.contains(mediaType)).toList();
			}
		}
		return consumes;
	}

	/**
	 * What Spring writes by itself: texts, bytes, streams and problems as they are,
	 * everything else in the formats of the application.
	 */
	private List<String> produces(HandlerMethod handler) {
		String own = SentTypes.mediaType(handler.getReturnType());
		return (own != null) ? List.of(own) : formats(handler).produces();
	}

	private Formats formats(HandlerMethod handler) {
		return DeclaredFormats.of(handler.getMethod(), handler.getBeanType(), this.formats);
	}

	private static List<String> names(Set<MediaType> declared, List<String> defaults) {
		Function<MediaType, String> name = (mediaType) -> mediaType.getType() + "/" + mediaType.getSubtype();
		return declared.isEmpty() ? defaults : declared.stream().map(name).distinct().toList();
	}

	private static int status(HandlerMethod handler) {
		ResponseStatus declared = handler.getMethodAnnotation(ResponseStatus.class);
		if (declared == null) {
			declared = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), ResponseStatus.class);
		}
		return ((declared != null) ? declared.code() : HttpStatus.OK).value();
	}

}
