package dev.restkit.method;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.restkit.schema.PropertyForm;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.schema.TypeDescriptions;
import dev.restkit.schema.TypeForms;
import dev.restkit.schema.UnionForm;
import dev.restkit.visibility.FieldRules;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/**
 * Lists the properties of records and beans.
 */
final class Declarations {

	private final PropertyNaming naming;

	private final TypeForms forms;

	private final TypeDescriptions descriptions;

	private final FieldRules fields;

	Declarations(PropertyNaming naming, TypeForms forms, TypeDescriptions descriptions, FieldRules fields) {
		this.fields = fields;
		this.descriptions = descriptions;
		this.naming = naming;
		this.forms = forms;
	}

	/**
	 * What is written about a type.
	 */
	@Nullable String description(Class<?> type) {
		return this.descriptions.ofType(type);
	}

	/**
	 * The components of a record, in declaration order.
	 */
	List<PropertyDeclaration> components(ResolvableType type) {
		Class<?> raw = type.resolve(Object.class);
		List<PropertyDeclaration> components = new ArrayList<>();
		for (RecordComponent component : raw.getRecordComponents()) {
			Field field = ReflectionUtils.findField(raw, component.getName());
			List<AnnotatedElement> elements = new ArrayList<>(
					List.of(component, component.getAccessor(), component.getAnnotatedType()));
			if (field != null) {
				elements.add(field);
			}
			PropertyForm form = this.forms.property(raw, component.getName());
			components.add(new PropertyDeclaration(this.naming.nameOf(raw, component.getName()),
					TypeUse.of(component.getAnnotatedType(), type).in(form.values()), elements, form,
					this.descriptions.ofProperty(raw, component.getName()),
					this.fields.of(raw, component.getName(), elements)));
		}
		return components;
	}

	/**
	 * What answers show of a record beside its components, such as the result of an
	 * annotated method.
	 */
	List<PropertyDeclaration> extras(ResolvableType type) {
		Class<?> raw = type.resolve(Object.class);
		Set<String> components = Stream.of(raw.getRecordComponents())
			.map(RecordComponent::getName)
			.collect(Collectors.toSet());
		List<PropertyForm> shown = this.forms.properties(raw);
		return (shown == null) ? List.of()
				: shown(type, shown.stream().filter((form) -> !components.contains(form.property())));
	}

	/**
	 * The properties that answers show of a bean, by name.
	 */
	List<PropertyDeclaration> getters(ResolvableType type) {
		List<PropertyForm> shown = this.forms.properties(type.resolve(Object.class));
		return (shown != null) ? shown(type, shown.stream()) : publicGetters(type);
	}

	private List<PropertyDeclaration> shown(ResolvableType type, Stream<PropertyForm> forms) {
		Class<?> raw = type.resolve(Object.class);
		List<PropertyDeclaration> properties = new ArrayList<>();
		forms.forEach((form) -> {
			AnnotatedElement accessor = form.accessor();
			if (accessor != null) {
				TypeUse use = TypeUse.ofAccessor(accessor, type);
				List<AnnotatedElement> elements = new ArrayList<>(List.of(accessor));
				if (use.annotated() != null) {
					elements.add(use.annotated());
				}
				Field field = ReflectionUtils.findField(raw, form.property());
				if (field != null) {
					elements.add(field);
				}
				properties.add(new PropertyDeclaration(this.naming.nameOf(raw, form.property()), use.in(form.values()),
						elements, form, this.descriptions.ofProperty(raw, form.property()),
						this.fields.of(raw, form.property(), elements)));
			}
		});
		properties.sort(Comparator.comparing(PropertyDeclaration::name));
		return List.copyOf(properties);
	}

	private List<PropertyDeclaration> publicGetters(ResolvableType type) {
		Class<?> raw = type.resolve(Object.class);
		Map<String, PropertyDeclaration> properties = new TreeMap<>();
		for (Method method : raw.getMethods()) {
			String property = property(method);
			if (property != null) {
				Field field = ReflectionUtils.findField(raw, property);
				List<AnnotatedElement> elements = new ArrayList<>(List.of(method, method.getAnnotatedReturnType()));
				if (field != null) {
					elements.add(field);
				}
				String name = this.naming.nameOf(raw, property);
				ResolvableType declaring = type.as(method.getDeclaringClass());
				properties.putIfAbsent(name,
						new PropertyDeclaration(name, TypeUse.of(method.getAnnotatedReturnType(), declaring), elements,
								PropertyForm.plain(property, this.forms.values()),
								this.descriptions.ofProperty(raw, property), this.fields.of(raw, property, elements)));
			}
		}
		return List.copyOf(properties.values());
	}

	private static @Nullable String property(Method method) {
		boolean getter = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())
				&& !method.isBridge() && method.getDeclaringClass() != Object.class
				&& method.getReturnType() != void.class;
		if (!getter) {
			return null;
		}
		String name = method.getName();
		if (name.length() > 3 && name.startsWith("get")) {
			return StringUtils.uncapitalizeAsProperty(name.substring(3));
		}
		boolean flag = name.length() > 2 && name.startsWith("is") && method.getReturnType() == boolean.class;
		return flag ? StringUtils.uncapitalizeAsProperty(name.substring(2)) : null;
	}

	/**
	 * The members of a type that is told apart by a property.
	 * @param type the type
	 * @return the members, or {@code null} if it is no such type
	 */
	@Nullable SealedMembers members(Class<?> type) {
		UnionForm form = this.forms.union(type);
		if (form != null) {
			return new SealedMembers(form.discriminator(), form.members());
		}
		return type.isSealed() ? SealedMembers.of(type) : null;
	}

}
