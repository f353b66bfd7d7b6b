package dev.restkit.web.webmvc;

import java.beans.PropertyDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.restkit.method.TypeReader;
import dev.restkit.method.UnreadableTypeException;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.Schema;
import dev.restkit.validation.Constraints;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.BeansException;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.annotation.ValidationAnnotationUtils;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Describes the request parameters that Spring makes a bean of: those of its constructor
 * and its setters, under their Java names, and those of beans within as
 * {@code address.city}. Maps and lists of beans, which have no fixed names, are left out.
 */
final class ModelAttributeDescriber {

	private final TypeReader types;

	ModelAttributeDescriber(TypeReader types) {
		this.types = types;
	}

	/**
	 * Describe a bean.
	 * @param parameter the handler's parameter
	 * @param location where request parameters stand
	 * @return one parameter for each property
	 */
	List<Parameter> describe(MethodParameter parameter, ParameterLocation location) {
		MethodParameter bean = parameter.nestedIfOptional();
		boolean validated = Stream.of(parameter.getParameterAnnotations())
			.anyMatch((annotation) -> ValidationAnnotationUtils.determineValidationHints(annotation) != null);
		Map<String, Parameter> found = new LinkedHashMap<>();
		describe(new Place("", ResolvableType.forMethodParameter(bean), validated, true, location), new HashSet<>(),
				found);
		return List.copyOf(found.values());
	}

	private void describe(Place place, Set<Class<?>> open, Map<String, Parameter> found) {
		Class<?> type = place.type().resolve();
		if (type == null || type.isInterface() || type.getName().startsWith("java.") || !open.add(type)) {
			return;
		}
		BeanWrapper fresh = constructed(place, type, open, found);
		for (PropertyDescriptor property : BeanUtils.getPropertyDescriptors(type)) {
			if (property.getWriteMethod() != null && !found.containsKey(place.path() + property.getName())) {
				MethodParameter written = BeanUtils.getWriteMethodParameter(property);
				Object initial = (fresh != null && property.getReadMethod() != null)
						? fresh.getPropertyValue(property.getName()) : null;
				describe(place,
						new BoundValue(property.getName(), ResolvableType.forMethodParameter(written, place.type()),
								elements(type, property.getName(), property.getReadMethod()), true, initial),
						open, found);
			}
		}
		open.remove(type);
	}

	/**
	 * Describe what the constructor takes.
	 * @return a new bean, or {@code null} if only the values of a request can make one
	 */
	private @Nullable BeanWrapper constructed(Place place, Class<?> type, Set<Class<?>> open,
			Map<String, Parameter> found) {
		try {
			Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
			if (constructor.getParameterCount() == 0) {
				return PropertyAccessorFactory.forBeanPropertyAccess(BeanUtils.instantiateClass(constructor));
			}
			@Nullable String[] names = BeanUtils.getParameterNames(constructor);
			for (int index = 0; index < names.length; index++) {
				String declared = Objects.requireNonNull(names[index]);
				MethodParameter taken = new MethodParameter(constructor, index);
				BindParam renamed = taken.getParameterAnnotation(BindParam.class);
				List<AnnotatedElement> elements = new ArrayList<>(elements(type, declared, null));
				elements.add(taken.getParameter());
				String name = (renamed != null) ? renamed.value() : declared;
				describe(place,
						new BoundValue(name, ResolvableType.forMethodParameter(taken.nestedIfOptional(), place.type()),
								elements, !taken.getParameterType().isPrimitive(), null),
						open, found);
			}
		}
		catch (BeansException | IllegalStateException ex) {
			// Spring cannot make it either.
		}
		return null;
	}

	private void describe(Place place, BoundValue value, Set<Class<?>> open, Map<String, Parameter> found) {
		String name = place.path() + value.name();
		Constraints constraints = place.validated() ? Constraints.of(value.elements().toArray(AnnotatedElement[]::new))
				: Constraints.none();
		Schema schema = schema(value.type(), constraints);
		if (schema != null) {
			boolean required = place.certain() && value.initial() == null && (isAsked(constraints) || !value.given());
			found.putIfAbsent(name, new Parameter(name, place.location(), schema, required, neutral(value.initial()),
					this.types.documentation().ofProperty(place.type().toClass(), value.name())));
		}
		else if (!value.type().isArray() && !Iterable.class.isAssignableFrom(value.type().toClass())) {
			boolean validated = place.validated()
					&& value.elements().stream().anyMatch((element) -> element.isAnnotationPresent(Valid.class));
			boolean certain = place.certain() && (value.initial() != null || isAsked(constraints));
			describe(new Place(name + ".", value.type(), validated, certain, place.location()), open, found);
		}
	}

	/**
	 * The shape of what one request parameter can carry.
	 * @return the shape, or {@code null} for a type that has parameters of its own
	 */
	private @Nullable Schema schema(ResolvableType type, Constraints constraints) {
		Schema files = FileParts.schema(type);
		if (files != null) {
			return files;
		}
		Class<?> item = type.asCollection().getGeneric(0).resolve(type.toClass());
		if (!BeanUtils.isSimpleProperty(item)) {
			return null;
		}
		try {
			return this.types.input(type.getType(), constraints).schema();
		}
		catch (UnreadableTypeException ex) {
			return this.types.output(type.getType());
		}
	}

	/**
	 * What may carry the annotations of a property.
	 */
	private static List<AnnotatedElement> elements(Class<?> type, String property, @Nullable Method read) {
		List<AnnotatedElement> elements = new ArrayList<>();
		Field field = ReflectionUtils.findField(type, property);
		if (field != null) {
			elements.add(field);
		}
		if (read != null) {
			elements.add(read);
		}
		return elements;
	}

	private static boolean isAsked(Constraints constraints) {
		return constraints.notNull() || constraints.notBlank() || constraints.notEmpty();
	}

	private static @Nullable Object neutral(@Nullable Object initial) {
		if (initial instanceof Enum<?> constant) {
			return constant.name();
		}
		return (initial instanceof Number || initial instanceof Boolean || initial instanceof String) ? initial : null;
	}

	/**
	 * Where a bean stands.
	 *
	 * @param path what its parameters' names start with
	 * @param type its type
	 * @param validated whether its constraints are checked
	 * @param certain whether it is made, whatever is sent
	 * @param location where request parameters stand
	 */
	private record Place(String path, ResolvableType type, boolean validated, boolean certain,
			ParameterLocation location) {

	}

	/**
	 * One value that Spring binds.
	 *
	 * @param name its name
	 * @param type its type
	 * @param elements what carries its annotations
	 * @param given whether it has a value, be it {@code null}, where nothing is sent
	 * @param initial what it is where nothing is sent
	 */
	private record BoundValue(String name, ResolvableType type, List<AnnotatedElement> elements, boolean given,
			@Nullable Object initial) {

	}

}
