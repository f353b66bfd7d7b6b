package dev.restkit.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How Java types appear to clients, so that documents and input agree with what the
 * application's JSON writes, whatever decides it there: an annotation or a setting. Asked
 * at start-up only.
 *
 * @since 0.1.0
 */
public interface TypeForms {

	/**
	 * How values are written where nothing is said about the property that they stand in.
	 * @return the forms
	 */
	ValueForms values();

	/**
	 * The properties of a type.
	 * @param owner the type
	 * @return the properties, or {@code null} if they are those that are declared
	 */
	@Nullable List<PropertyForm> properties(Class<?> owner);

	/**
	 * How the members of a type are told apart.
	 * @param type the type
	 * @return the form; {@code null} if nothing is said about it, so that it is RESTKit's
	 * rule for a sealed type
	 */
	@Nullable UnionForm union(Class<?> type);

	/**
	 * The form of one property.
	 * @param owner the type that declares it
	 * @param property its name in Java
	 * @return its form; that of one that is nowhere if it is not among the properties
	 */
	default PropertyForm property(Class<?> owner, String property) {
		List<PropertyForm> properties = properties(owner);
		if (properties == null) {
			return PropertyForm.plain(property, values());
		}
		for (PropertyForm form : properties) {
			if (form.property().equals(property)) {
				return form;
			}
		}
		return PropertyForm.hidden(property, values());
	}

	/**
	 * Every type as it is declared.
	 * @return the forms
	 */
	static TypeForms asDeclared() {
		return new DeclaredForms();
	}

}
