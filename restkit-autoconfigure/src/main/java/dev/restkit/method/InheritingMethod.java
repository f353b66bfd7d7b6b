package dev.restkit.method;

import java.lang.reflect.Method;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedMethod;

/**
 * A method as Spring sees it: its parameters have the annotations of the interfaces and
 * superclasses that declare it, too, where generators of code like to write them.
 */
final class InheritingMethod extends AnnotatedMethod {

	private final Class<?> owner;

	/**
	 * Create it.
	 * @param owner the class of the bean
	 * @param method the method
	 */
	InheritingMethod(Class<?> owner, Method method) {
		super(method);
		this.owner = owner;
	}

	@Override
	protected Class<?> getContainingClass() {
		return this.owner;
	}

	/**
	 * One of its parameters.
	 * @param index which one, counted from 0
	 * @return the parameter, which knows its name if anybody does
	 */
	MethodParameter parameter(int index) {
		MethodParameter parameter = getMethodParameters()[index];
		parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
		return parameter;
	}

}
