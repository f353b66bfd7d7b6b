package dev.restkit.method;

import java.lang.reflect.Method;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.ClassUtils;

/**
 * Names methods as developers do, such as {@code HelloApi.hello(String, Header)}.
 */
final class Signatures {

	private Signatures() {
	}

	static String of(Method method) {
		return of(method.getDeclaringClass(), method);
	}

	static String of(Class<?> owner, Method method) {
		return Stream.of(method.getParameterTypes())
			.map(Class::getSimpleName)
			.collect(Collectors.joining(", ",
					ClassUtils.getShortName(ClassUtils.getUserClass(owner)) + "." + method.getName() + "(", ")"));
	}

}
