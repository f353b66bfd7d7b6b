package dev.restkit.web.webmvc;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.lang.reflect.Modifier;
import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Supplier;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.ui.Model;
import org.springframework.ui.ModelMap;
import org.springframework.util.ClassUtils;
import org.springframework.validation.Errors;
import org.springframework.web.bind.support.SessionStatus;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Knows which parameters of handlers are Spring's own, and stay with it: what has one of
 * its annotations, is of one of its types, or is known to a resolver that the application
 * has registered.
 */
final class SpringParameters {

	private static final String SPRING = "org.springframework.";

	private static final Set<String> NEUTRAL_PACKAGES = Set.of("org.springframework.lang",
			"org.springframework.validation.annotation", "org.springframework.core.annotation");

	private static final Set<Class<?>> EXACT = Set.of(HttpMethod.class, Locale.class, TimeZone.class, ZoneId.class,
			Principal.class);

	private static final List<Class<?>> ROOTS = List.of(ServletRequest.class, ServletResponse.class, HttpSession.class,
			Part.class, WebRequest.class, MultipartRequest.class, MultipartFile.class, InputStream.class, Reader.class,
			OutputStream.class, Writer.class, HttpEntity.class, Model.class, ModelMap.class, Errors.class,
			SessionStatus.class, UriComponentsBuilder.class);

	private static final Set<String> BODY_METHODS = Set.of("POST", "PUT", "PATCH");

	private final Supplier<RequestMappingHandlerAdapter> adapter;

	/**
	 * Create the knowledge.
	 * @param adapter knows the application's own resolvers; asked for when all are there
	 */
	SpringParameters(Supplier<RequestMappingHandlerAdapter> adapter) {
		this.adapter = adapter;
	}

	/**
	 * Whether a parameter is Spring's in any handler.
	 * @param parameter the parameter
	 * @return {@code true} if Spring supplies it
	 */
	boolean own(MethodParameter parameter) {
		return isAnnotated(parameter) || isOfType(parameter.nestedIfOptional().getNestedParameterType())
				|| FileParts.schema(ResolvableType.forMethodParameter(parameter)) != null
				|| resolver(parameter) != null;
	}

	/**
	 * Whether Spring makes a parameter of a controller from the query or a form: a bean
	 * with setters, or a map that is the model where the method has no body. Records are
	 * bodies, but where the handler says that it reads forms.
	 * @param parameter the parameter, of no type that RESTKit supplies
	 * @param method the HTTP method
	 * @param form the form that the handler reads
	 * @return {@code true} if Spring binds it
	 */
	boolean bind(MethodParameter parameter, String method, HandlerForm form) {
		Class<?> type = parameter.getParameterType();
		if (Map.class.isAssignableFrom(type)) {
			return !BODY_METHODS.contains(method);
		}
		if (type.isRecord()) {
			return !form.mediaTypes().isEmpty() && !form.implied();
		}
		boolean simple = type.isArray() || ClassUtils.isSimpleValueType(type);
		return !simple && !type.getName().startsWith("java.") && isBean(type);
	}

	private static boolean isAnnotated(MethodParameter parameter) {
		return MergedAnnotations.from(parameter.getParameterAnnotations())
			.stream()
			.map(MergedAnnotation::getType)
			.map(Class::getPackageName)
			.anyMatch((name) -> name.startsWith(SPRING) && !NEUTRAL_PACKAGES.contains(name));
	}

	private static boolean isOfType(Class<?> type) {
		return EXACT.contains(type) || ROOTS.stream().anyMatch((root) -> root.isAssignableFrom(type));
	}

	/**
	 * The application's resolver of a parameter.
	 * @param parameter the parameter
	 * @return the resolver, or {@code null} if the application has none for it
	 */
	@Nullable HandlerMethodArgumentResolver resolver(MethodParameter parameter) {
		List<HandlerMethodArgumentResolver> custom = this.adapter.get().getCustomArgumentResolvers();
		return (custom == null) ? null
				: custom.stream()
					.filter((resolver) -> !(resolver instanceof OperationArgumentResolver))
					.filter((resolver) -> resolver.supportsParameter(parameter))
					.findFirst()
					.orElse(null);
	}

	private static boolean isBean(Class<?> type) {
		if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
			return false;
		}
		try {
			for (PropertyDescriptor property : Introspector.getBeanInfo(type, Object.class).getPropertyDescriptors()) {
				if (property.getWriteMethod() != null) {
					return true;
				}
			}
			return false;
		}
		catch (IntrospectionException ex) {
			return false;
		}
	}

}
