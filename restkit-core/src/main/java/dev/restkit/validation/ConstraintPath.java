package dev.restkit.validation;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.PropertyNaming;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import org.springframework.core.ResolvableType;

/**
 * Says where a constraint violation is in the client's input. A parameter that is looked
 * into is the body, and is not named.
 */
final class ConstraintPath {

	private final PropertyNaming naming;

	ConstraintPath(PropertyNaming naming) {
		this.naming = naming;
	}

	Pointer of(ConstraintViolation<?> violation, Pointer base, ParameterNaming parameters) {
		List<Path.Node> nodes = new ArrayList<>();
		violation.getPropertyPath().forEach(nodes::add);
		Pointer at = base;
		ResolvableType owner = ResolvableType.forClass(violation.getRootBeanClass());
		for (int index = 0; index < nodes.size(); index++) {
			Path.Node node = nodes.get(index);
			if (node.isInIterable()) {
				at = item(node, at);
				owner = content(owner);
			}
			if (node.getKind() == ElementKind.PARAMETER) {
				Path.ParameterNode parameter = node.as(Path.ParameterNode.class);
				at = looksInside(nodes, index + 1) ? at : at.child(parameters.nameOf(violation, parameter));
				owner = argument(violation, parameter.getParameterIndex());
			}
			else if (node.getKind() == ElementKind.PROPERTY) {
				boolean last = index == nodes.size() - 1 && violation.getLeafBean() != null;
				owner = last ? ResolvableType.forInstance(violation.getLeafBean()) : owner;
				at = at.child(nameOf(owner, node.getName()));
				owner = component(owner, node.getName());
			}
		}
		return at;
	}

	private static Pointer item(Path.Node node, Pointer at) {
		if (node.getIndex() != null) {
			return at.child(node.getIndex());
		}
		return (node.getKey() != null) ? at.child(node.getKey().toString()) : at;
	}

	private static boolean looksInside(List<Path.Node> nodes, int start) {
		return nodes.subList(start, nodes.size())
			.stream()
			.anyMatch((node) -> node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.BEAN);
	}

	private static ResolvableType argument(ConstraintViolation<?> violation, int index) {
		Object[] arguments = violation.getExecutableParameters();
		Object argument = (arguments != null && index < arguments.length) ? arguments[index] : null;
		return (argument != null) ? ResolvableType.forInstance(argument) : ResolvableType.NONE;
	}

	private String nameOf(ResolvableType owner, String property) {
		Class<?> type = owner.resolve();
		return (type != null) ? this.naming.nameOf(type, property) : property;
	}

	private static ResolvableType component(ResolvableType owner, String property) {
		Class<?> type = owner.resolve();
		if (type != null && type.isRecord()) {
			for (RecordComponent component : type.getRecordComponents()) {
				if (component.getName().equals(property)) {
					return ResolvableType.forType(component.getGenericType(), owner);
				}
			}
		}
		return ResolvableType.NONE;
	}

	private static ResolvableType content(ResolvableType container) {
		if (container.isArray()) {
			return container.getComponentType();
		}
		ResolvableType map = container.as(Map.class);
		return (map != ResolvableType.NONE) ? map.getGeneric(1) : container.as(Iterable.class).getGeneric(0);
	}

}
