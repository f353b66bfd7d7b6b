package dev.restkit.web.webmvc;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import jakarta.validation.executable.ExecutableValidator;
import jakarta.validation.metadata.BeanDescriptor;

/**
 * Counts the length of handler arguments in code points, as RESTKit does everywhere:
 * Jakarta Validation counts an emoji twice. Whatever else the validator finds stands.
 *
 * @param validator the application's validator
 * @since 0.1.0
 */
public record CodePointValidator(Validator validator) implements Validator, ExecutableValidator {

	@Override
	public ExecutableValidator forExecutables() {
		return this;
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateParameters(T object, Method method, Object[] arguments,
			Class<?>... groups) {
		Set<ConstraintViolation<T>> found = new LinkedHashSet<>(
				this.validator.forExecutables().validateParameters(object, method, arguments, groups));
		found.removeIf(CodePointValidator::fits);
		return found;
	}

	private static boolean fits(ConstraintViolation<?> violation) {
		if (violation.getInvalidValue() instanceof CharSequence text
				&& violation.getConstraintDescriptor().getAnnotation() instanceof Size size) {
			long length = text.codePoints().count();
			return length >= size.min() && length <= size.max();
		}
		return false;
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateReturnValue(T object, Method method, Object result,
			Class<?>... groups) {
		return this.validator.forExecutables().validateReturnValue(object, method, result, groups);
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateConstructorParameters(Constructor<? extends T> constructor,
			Object[] arguments, Class<?>... groups) {
		return this.validator.forExecutables().validateConstructorParameters(constructor, arguments, groups);
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateConstructorReturnValue(Constructor<? extends T> constructor,
			T created, Class<?>... groups) {
		return this.validator.forExecutables().validateConstructorReturnValue(constructor, created, groups);
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validate(T object, Class<?>... groups) {
		return this.validator.validate(object, groups);
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateProperty(T object, String property, Class<?>... groups) {
		return this.validator.validateProperty(object, property, groups);
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateValue(Class<T> type, String property, Object value,
			Class<?>... groups) {
		return this.validator.validateValue(type, property, value, groups);
	}

	@Override
	public BeanDescriptor getConstraintsForClass(Class<?> type) {
		return this.validator.getConstraintsForClass(type);
	}

	@Override
	public <T> T unwrap(Class<T> type) {
		return this.validator.unwrap(type);
	}

}
