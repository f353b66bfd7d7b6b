package dev.restkit.method;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

import dev.restkit.operation.OperationResult;
import dev.restkit.schema.AnySchema;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Reads what a handler method returns, below whatever it is wrapped in.
 */
final class ResultTypes {

	private static final Set<String> WRAPPERS = Set.of("org.springframework.http.HttpEntity",
			"org.springframework.http.ResponseEntity", "org.springframework.web.context.request.async.DeferredResult",
			"org.springframework.web.context.request.async.WebAsyncTask");

	/**
	 * What Spring sends, or goes on with, by itself: its properties are the server's own
	 * affair, and nothing of them is on the wire.
	 */
	private static final Set<String> SENT = Set.of(
			"org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter",
			"org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody",
			"org.springframework.web.servlet.ModelAndView", "org.springframework.web.servlet.View");

	private final TypeReader types;

	ResultTypes(TypeReader types) {
		this.types = types;
	}

	/**
	 * The shape of a handler's result.
	 * @param bean the handler's bean
	 * @param method the handler
	 * @return the shape, or {@code null} if it has no result
	 */
	@Nullable Schema resultOf(Object bean, Method method) {
		ResolvableType returned = ResolvableType.forMethodReturnType(method, ClassUtils.getUserClass(bean));
		TypeUse use = unwrap(new TypeUse(returned, method.getAnnotatedReturnType()));
		Class<?> type = use.raw();
		if (type == void.class || type == Void.class) {
			return null;
		}
		if (type == String.class || type == CharSequence.class) {
			return StringSchema.any();
		}
		if (OperationResult.class.isAssignableFrom(type) || WRAPPERS.contains(type.getName()) || isSent(type)) {
			return new AnySchema();
		}
		return ReturnedValues.isStream(type) ? ArraySchema.of(this.types.output(items(use))) : this.types.output(use);
	}

	private static boolean isSent(@Nullable Class<?> type) {
		return type != null && (SENT.contains(type.getName()) || isSent(type.getSuperclass())
				|| Arrays.stream(type.getInterfaces()).anyMatch(ResultTypes::isSent));
	}

	private static TypeUse items(TypeUse stream) {
		Class<?> type = stream.raw();
		if (Flow.Publisher.class.isAssignableFrom(type)) {
			return stream.argument(Flow.Publisher.class, 0);
		}
		return (type.getTypeParameters().length == 1) ? stream.argument(type, 0) : TypeUse.of(Object.class);
	}

	private static TypeUse unwrap(TypeUse use) {
		TypeUse current = use;
		Class<?> wrapper = wrapper(current);
		while (wrapper != null) {
			current = current.argument(wrapper, 0);
			wrapper = wrapper(current);
		}
		return current;
	}

	private static @Nullable Class<?> wrapper(TypeUse use) {
		Class<?> type = use.raw();
		if (type == Optional.class || type == Callable.class) {
			return type;
		}
		if (CompletionStage.class.isAssignableFrom(type)) {
			return CompletionStage.class;
		}
		if (type.getTypeParameters().length == 1 && ReturnedValues.isReactiveValue(type)) {
			return type;
		}
		return (WRAPPERS.contains(type.getName()) && use.type().hasGenerics()) ? type : null;
	}

}
