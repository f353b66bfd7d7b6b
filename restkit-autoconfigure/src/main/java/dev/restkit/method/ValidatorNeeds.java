package dev.restkit.method;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.restkit.validation.ConstraintViolationDescriber;
import dev.restkit.validation.Constraints;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.CascadableDescriptor;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.MethodDescriptor;
import jakarta.validation.metadata.ParameterDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Finds out which arguments have constraints that no schema can say. What schemas say is
 * checked while input is read, and costs nothing twice.
 */
final class ValidatorNeeds {

	private final Validator validator;

	private final ConstraintViolationDescriber describer;

	ValidatorNeeds(Validator validator, ConstraintViolationDescriber describer) {
		this.validator = validator;
		this.describer = describer;
	}

	/**
	 * What Jakarta Validation has to check of a handler's arguments.
	 * @param bean the handler's bean
	 * @param method the handler
	 * @return the checks, or {@code null} if there is nothing to check
	 */
	@Nullable ArgumentChecks of(Object bean, Method method) {
		MethodDescriptor described = this.validator.getConstraintsForClass(ClassUtils.getUserClass(bean))
			.getConstraintsForMethod(method.getName(), method.getParameterTypes());
		boolean wholeMethod = described != null && isBeyondSchema(described);
		List<Integer> objects = new ArrayList<>();
		for (int index = 0; index < method.getParameterCount(); index++) {
			boolean cascaded = wholeMethod && described != null
					&& described.getParameterDescriptors().get(index).isCascaded();
			if (!cascaded && isBeyondSchema(HandlerParameter.of(bean, method, index))) {
				objects.add(index);
			}
		}
		if (!wholeMethod && objects.isEmpty()) {
			return null;
		}
		return new ArgumentChecks(this.validator, this.describer, bean, wholeMethod ? method : null, objects,
				List.of());
	}

	private boolean isBeyondSchema(MethodDescriptor method) {
		return method.getCrossParameterDescriptor().hasConstraints() || method.getParameterDescriptors()
			.stream()
			.anyMatch((ParameterDescriptor parameter) -> isBeyondSchema(parameter, parameter, parameter,
					new HashSet<>()));
	}

	private boolean isBeyondSchema(HandlerParameter parameter) {
		TypeUse value = parameter.value();
		TypeUse item = (Iterable.class.isAssignableFrom(value.raw())) ? TypeShapes.items(value) : value;
		return isObject(item.raw()) && isBeyondSchema(item.raw(), new HashSet<>());
	}

	private static boolean isObject(Class<?> type) {
		return type.isRecord() || type.isSealed();
	}

	private boolean isBeyondSchema(Class<?> type, Set<Class<?>> seen) {
		if (!seen.add(type)) {
			return false;
		}
		if (type.isSealed()) {
			return SealedMembers.of(type)
				.members()
				.values()
				.stream()
				.anyMatch((member) -> isBeyondSchema(member, seen));
		}
		BeanDescriptor bean = this.validator.getConstraintsForClass(type);
		return bean.hasConstraints() || bean.getConstrainedProperties()
			.stream()
			.anyMatch((PropertyDescriptor property) -> isBeyondSchema(property, property, property, seen));
	}

	/**
	 * One descriptor, seen from its three sides.
	 */
	private boolean isBeyondSchema(ElementDescriptor element, CascadableDescriptor cascadable,
			ContainerDescriptor container, Set<Class<?>> seen) {
		boolean own = element.getConstraintDescriptors()
			.stream()
			.anyMatch((constraint) -> Constraints.isBeyondSchema(constraint.getAnnotation()));
		if (own || (cascadable.isCascaded() && isCascadeBeyondSchema(element.getElementClass(), seen))) {
			return true;
		}
		return container.getConstrainedContainerElementTypes()
			.stream()
			.anyMatch((inner) -> isBeyondSchema(inner, inner, inner, seen));
	}

	private boolean isCascadeBeyondSchema(Class<?> type, Set<Class<?>> seen) {
		boolean container = type.isArray() || Iterable.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)
				|| type == Optional.class;
		return container || isBeyondSchema(type, seen);
	}

}
