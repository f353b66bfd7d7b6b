package dev.restkit.web.webmvc;

import java.lang.reflect.Method;
import java.util.Iterator;

import dev.restkit.validation.ParameterNaming;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedMethod;
import org.springframework.util.ReflectionUtils;

/**
 * Names the parameters of classes that Spring checks with a proxy ({@code @Validated}):
 * by their annotations, where they are handlers.
 */
final class CheckedParameters implements ParameterNaming {

	@Override
	public String nameOf(ConstraintViolation<?> violation, Path.ParameterNode parameter) {
		Iterator<Path.Node> path = violation.getPropertyPath().iterator();
		Path.Node first = path.next();
		Class<?> owner = violation.getRootBeanClass();
		if (first.getKind() != ElementKind.METHOD || owner == null) {
			return parameter.getName();
		}
		Method method = ReflectionUtils.findMethod(owner, first.getName(),
				first.as(Path.MethodNode.class).getParameterTypes().toArray(new Class<?>[0]));
		if (method == null) {
			return parameter.getName();
		}
		MethodParameter declared = new AnnotatedMethod(method).getMethodParameters()[parameter.getParameterIndex()];
		declared.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
		return SpringViolations.name(declared);
	}

}
