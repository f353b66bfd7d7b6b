package dev.restkit.method;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.restkit.annotation.Computed;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.annotation.Source;
import dev.restkit.annotation.WriteOnly;
import dev.restkit.schema.FieldRestriction;
import dev.restkit.schema.Property;
import dev.restkit.schema.PropertyForm;
import dev.restkit.schema.PropertyForm.Access;
import dev.restkit.schema.PropertyForm.Affixes;
import dev.restkit.schema.Schema;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.UnfitConstraintException;
import org.jspecify.annotations.Nullable;

/**
 * One property of a Java type as it is declared: a record component or a getter.
 *
 * @param name the name that clients see
 * @param type its type
 * @param elements where its annotations may stand, its type included
 * @param form how it appears in the application's JSON
 * @param description what is written about it, or {@code null}
 * @param restriction for whom it is, or {@code null} for everybody
 */
record PropertyDeclaration(String name, TypeUse type, List<AnnotatedElement> elements, PropertyForm form,
		@Nullable String description, @Nullable FieldRestriction restriction) {

	/**
	 * The property as documents show it: one for input and answers.
	 */
	Property toProperty(Schema schema) {
		return plain(schema).withDescription(this.description).withRestriction(this.restriction);
	}

	private Property plain(Schema schema) {
		boolean nullable = isNullable();
		boolean sparse = switch (this.form.presence()) {
			case ALWAYS -> false;
			case UNLESS_NULL -> nullable;
			case SOMETIMES -> true;
		};
		if (isReadOnly()) {
			return Property.readOnly(this.name, schema, nullable).withSparse(sparse);
		}
		Property property = nullable ? Property.optional(this.name, schema) : Property.required(this.name, schema);
		return (isWriteOnly() ? property.withWriteOnly() : property).withSparse(sparse);
	}

	Constraints constraints() {
		try {
			return Constraints.of(this.elements.toArray(AnnotatedElement[]::new));
		}
		catch (UnfitConstraintException ex) {
			throw refused(ex);
		}
	}

	/**
	 * What is read of it, with its place named if its constraints do not fit.
	 */
	<T> T read(Function<Constraints, T> reading) {
		try {
			return reading.apply(constraints());
		}
		catch (UnfitConstraintException ex) {
			throw refused(ex);
		}
	}

	private HandlerDeclarationException refused(UnfitConstraintException failure) {
		for (AnnotatedElement element : this.elements) {
			if (element instanceof RecordComponent component) {
				return refused(component.getName(), component.getDeclaringRecord(), failure);
			}
			if (element instanceof Member member) {
				return refused(member.getName(), member.getDeclaringClass(), failure);
			}
		}
		return new HandlerDeclarationException("'" + this.name + "' " + failure.reason() + ".", failure.action());
	}

	private static HandlerDeclarationException refused(String member, Class<?> type, UnfitConstraintException failure) {
		return new HandlerDeclarationException("'%s' of '%s' %s.".formatted(member, type.getName(), failure.reason()),
				failure.action());
	}

	/**
	 * Whether its value may be {@code null}, or is an {@link Optional}.
	 */
	boolean isNullable() {
		if (this.type.raw().isPrimitive() || constraints().notNull()) {
			return false;
		}
		return this.type.raw() == Optional.class || this.type.isNullable()
				|| annotations().stream().anyMatch((type) -> type.getSimpleName().equals("Nullable"));
	}

	boolean isReadOnly() {
		return this.form.access() == Access.READ_ONLY || has(ReadOnly.class) || has(Computed.class) || isRelated();
	}

	boolean isWriteOnly() {
		return this.form.access() == Access.WRITE_ONLY || has(WriteOnly.class);
	}

	/**
	 * Whether it is neither in answers nor in input.
	 */
	boolean isIgnored() {
		return this.form.access() == Access.NONE;
	}

	/**
	 * What the names of its own properties get if these stand in its place, or
	 * {@code null} if it stands for itself.
	 */
	@Nullable Affixes affixes() {
		return this.form.affixes();
	}

	private boolean isRelated() {
		for (AnnotatedElement element : this.elements) {
			Source source = element.getAnnotation(Source.class);
			if (source != null && source.value().indexOf('.') >= 0) {
				return true;
			}
		}
		return false;
	}

	private boolean has(Class<? extends Annotation> type) {
		return annotations().contains(type);
	}

	private List<? extends Class<? extends Annotation>> annotations() {
		return this.elements.stream()
			.flatMap((element) -> List.of(element.getAnnotations()).stream())
			.map(Annotation::annotationType)
			.toList();
	}

}
