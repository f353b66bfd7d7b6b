package dev.restkit.viewset;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.ArrayList;

import dev.restkit.annotation.Owner;
import dev.restkit.component.Argument;
import dev.restkit.component.ArgumentProvider;
import dev.restkit.method.HandlerDeclarationException;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Parameter;
import dev.restkit.permission.OwnerName;
import dev.restkit.validation.Reading;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.util.ReflectionUtils;

/**
 * Tells permissions whose the located object is.
 *
 * @param model the type of the objects
 */
record OwnerArguments(Class<?> model) implements ArgumentProvider {

	@Override
	public @Nullable Argument argumentFor(MethodParameter parameter, Set<String> pathVariables) {
		return (parameter.getParameterType() == OwnerName.class) ? new OwnerArgument(owner()) : null;
	}

	/**
	 * The attribute that names the user whose an object is.
	 * @return the attribute
	 * @throws HandlerDeclarationException if there is not just one, a {@code String}
	 */
	Field owner() {
		List<Field> owners = new ArrayList<>();
		ReflectionUtils.doWithFields(this.model, owners::add, (field) -> field.isAnnotationPresent(Owner.class));
		if (owners.size() != 1 || owners.get(0).getType() != String.class) {
			throw new HandlerDeclarationException(
					"Something asks whose a '%s' is, but that has %s.".formatted(this.model.getName(),
							(owners.size() == 1) ? "an @Owner that is no String"
									: owners.size() + " @Owner attributes"),
					"Mark the one String that is the name of its user with @Owner, or write an ObjectPermission<%s>."
						.formatted(this.model.getSimpleName()));
		}
		Field owner = owners.get(0);
		ReflectionUtils.makeAccessible(owner);
		return owner;
	}

	/**
	 * Reads the owner of the located object.
	 *
	 * @param field the attribute
	 */
	private record OwnerArgument(Field field) implements Argument {

		@Override
		public List<Parameter> parameters() {
			return List.of();
		}

		@Override
		public Object supply(Invocation invocation, Reading reading) {
			Object target = Objects.requireNonNull(invocation.target(), "No object was located");
			return new OwnerName((String) ReflectionUtils.getField(this.field, target));
		}

	}

}
