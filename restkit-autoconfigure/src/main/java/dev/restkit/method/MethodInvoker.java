package dev.restkit.method;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

import dev.restkit.pipeline.OperationHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.core.MethodIntrospector;

/**
 * A method of a bean, ready to be called: through the bean's proxy where it can be, and
 * whatever its visibility.
 */
final class MethodInvoker implements OperationHandler {

	private final MethodHandle handle;

	MethodInvoker(Object bean, Method method) {
		try {
			Object target = targetOf(bean, method);
			Method invocable = MethodIntrospector.selectInvocableMethod(method, target.getClass());
			invocable.setAccessible(true);
			MethodHandle found = MethodHandles.lookup().unreflect(invocable).asFixedArity();
			MethodHandle bound = Modifier.isStatic(invocable.getModifiers()) ? found : found.bindTo(target);
			this.handle = bound.asSpreader(Object[].class, invocable.getParameterCount())
				.asType(MethodType.methodType(Object.class, Object[].class));
		}
		catch (IllegalAccessException | IllegalStateException ex) {
			throw new HandlerDeclarationException(
					"'" + Signatures.of(method) + "' cannot be called on the proxy of its bean.",
					"Declare the method in an interface of the bean, or proxy the class"
							+ " (spring.aop.proxy-target-class=true).");
		}
	}

	@Override
	public @Nullable Object handle(@Nullable Object[] arguments) throws Exception {
		try {
			return (Object) this.handle.invokeExact(arguments);
		}
		catch (Exception | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * No proxy overrides a private method: it would run on the proxy's own empty fields.
	 */
	private static Object targetOf(Object bean, Method method) {
		Object target = Modifier.isPrivate(method.getModifiers()) ? AopProxyUtils.getSingletonTarget(bean) : null;
		return (target != null) ? target : bean;
	}

}
