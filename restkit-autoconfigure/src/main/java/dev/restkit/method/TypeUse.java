package dev.restkit.method;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;

import dev.restkit.schema.ValueForms;
import dev.restkit.validation.Constraints;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;

/**
 * One use of a type, with its type variables resolved and the annotations that stand in
 * it.
 *
 * @param type the type
 * @param annotated the same as it was written, or {@code null} where no annotations are
 * known
 * @param forms how values in it are written, or {@code null} where the types alone say it
 */
record TypeUse(ResolvableType type, @Nullable AnnotatedType annotated, @Nullable ValueForms forms) {

	TypeUse(ResolvableType type, @Nullable AnnotatedType annotated) {
		this(type, annotated, null);
	}

	static TypeUse of(Type type) {
		return new TypeUse(ResolvableType.forType(type), null);
	}

	static TypeUse of(AnnotatedType annotated, @Nullable ResolvableType owner) {
		return new TypeUse(ResolvableType.forType(annotated.getType(), owner), annotated);
	}

	/**
	 * The type of what a field or method gives.
	 */
	static TypeUse ofAccessor(AnnotatedElement accessor, ResolvableType owner) {
		if (accessor instanceof Method method) {
			return of(method.getAnnotatedReturnType(), owner.as(method.getDeclaringClass()));
		}
		Field field = (Field) accessor;
		return of(field.getAnnotatedType(), owner.as(field.getDeclaringClass()));
	}

	/**
	 * The same where values, also those within it, are written in other forms.
	 */
	TypeUse in(ValueForms others) {
		return new TypeUse(this.type, this.annotated, others);
	}

	Class<?> raw() {
		return this.type.resolve(Object.class);
	}

	/**
	 * The type with all its arguments, as text; one for all uses of it.
	 */
	String key() {
		return this.type.toString();
	}

	Constraints constraints() {
		return (this.annotated != null) ? Constraints.of(this.annotated) : Constraints.none();
	}

	boolean isNullable() {
		if (this.annotated != null) {
			for (Annotation annotation : this.annotated.getAnnotations()) {
				if (annotation.annotationType().getSimpleName().equals("Nullable")) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * The argument for a type parameter of a class or interface that this type is or
	 * extends.
	 */
	TypeUse argument(Class<?> generic, int index) {
		ResolvableType argument = this.type.as(generic).getGeneric(index);
		boolean direct = this.type.getGenerics().length == generic.getTypeParameters().length;
		if (direct && this.annotated instanceof AnnotatedParameterizedType written) {
			return new TypeUse(argument, written.getAnnotatedActualTypeArguments()[index], this.forms);
		}
		return new TypeUse(argument, null, this.forms);
	}

	TypeUse component() {
		AnnotatedType component = (this.annotated instanceof AnnotatedArrayType array)
				? array.getAnnotatedGenericComponentType() : null;
		return new TypeUse(this.type.getComponentType(), component, this.forms);
	}

}
