package dev.restkit.method;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Optional;

import dev.restkit.validation.Constraints;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * One parameter of a handler method, or of a component's {@code resolve} method.
 *
 * @param declared the parameter as Spring describes it
 * @param name its name
 * @param type its type, with type variables of the bean's class resolved
 * @param signature the method, for messages
 */
record HandlerParameter(MethodParameter declared, String name, TypeUse type, String signature) {

	static HandlerParameter of(Object bean, Method method, int index) {
		Class<?> owner = ClassUtils.getUserClass(bean);
		MethodParameter declared = new InheritingMethod(owner, method).parameter(index);
		String signature = Signatures.of(owner, method);
		String name = declared.getParameterName();
		if (name == null) {
			throw new HandlerDeclarationException(
					"The names of the parameters of '" + signature + "' are not known at run time.",
					"Compile the class '" + owner.getName() + "' with the compiler's '-parameters' option.");
		}
		TypeUse type = new TypeUse(ResolvableType.forMethodParameter(declared),
				declared.getParameter().getAnnotatedType());
		return new HandlerParameter(declared, name, type, signature);
	}

	Class<?> raw() {
		return this.type.raw();
	}

	Constraints constraints() {
		Parameter parameter = this.declared.getParameter();
		Constraints constraints = Constraints.of(parameter, parameter.getAnnotatedType());
		if (raw() == Optional.class && constraints.areOnValue()) {
			throw refused("has a constraint on the Optional instead of its value",
					"Write the constraint before the value's type, as in 'Optional<@Min(1) Integer>'.");
		}
		return constraints;
	}

	/**
	 * Whether clients may leave it out.
	 */
	boolean isOptional() {
		if (raw() == Optional.class) {
			return true;
		}
		boolean nullable = this.type.isNullable();
		for (Annotation annotation : this.declared.getParameterAnnotations()) {
			nullable |= annotation.annotationType().getSimpleName().equals("Nullable");
		}
		return nullable && !raw().isPrimitive() && !constraints().notNull();
	}

	/**
	 * The type without the {@link Optional} around it.
	 */
	TypeUse value() {
		return (raw() == Optional.class) ? this.type.argument(Optional.class, 0) : this.type;
	}

	HandlerDeclarationException refused(String reason, String action) {
		return new HandlerDeclarationException(
				"Parameter '" + this.name + "' of '" + this.signature + "' " + reason + ".", action);
	}

}
