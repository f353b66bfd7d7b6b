package dev.restkit.web.webmvc;

import dev.restkit.schema.PropertyNaming;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;

/**
 * Names the properties of an object as the client that sent it did. What came through a
 * message converter is named as documents name it; what Spring bound from parameters was
 * sent under its Java names.
 *
 * @param naming names the properties
 * @param target the object, or {@code null} where its properties have their Java names
 */
record ClientNames(PropertyNaming naming, @Nullable Object target) {

	/**
	 * The names of an argument.
	 * @param parameter the parameter of the handler, or {@code null} if it is not known
	 * @param argument its value
	 * @param naming names properties as clients see them
	 * @return the names
	 */
	static ClientNames of(@Nullable MethodParameter parameter, @Nullable Object argument, PropertyNaming naming) {
		return new ClientNames(naming, (parameter != null && isConverted(parameter)) ? argument : null);
	}

	private static boolean isConverted(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(RequestBody.class)
				|| parameter.hasParameterAnnotation(RequestPart.class)
				|| HttpEntity.class.isAssignableFrom(parameter.getParameterType());
	}

	/**
	 * Whether the object came through a message converter.
	 * @return {@code false} for one that Spring bound from request parameters
	 */
	boolean areConverted() {
		return this.target != null;
	}

	/**
	 * The client's name of a property.
	 * @param owner the path to the object that has it, empty for the target itself
	 * @param property its name in Java
	 * @return the name
	 */
	String nameOf(String owner, String property) {
		if (this.target == null) {
			return property;
		}
		try {
			Object object = owner.isEmpty() ? this.target
					: PropertyAccessorFactory.forBeanPropertyAccess(this.target).getPropertyValue(owner);
			return (object != null) ? this.naming.nameOf(object.getClass(), property) : property;
		}
		catch (BeansException ex) {
			return property;
		}
	}

}
