package dev.restkit.format.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.restkit.schema.PropertyForm;
import dev.restkit.schema.PropertyForm.Access;
import dev.restkit.schema.PropertyForm.Affixes;
import dev.restkit.schema.PropertyForm.Presence;
import dev.restkit.schema.ValueForms;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.NameTransformer;

/**
 * Asks a mapper for the properties of a type.
 */
final class JacksonProperties {

	private static final String MARK = "\u0000";

	private final JsonMapper mapper;

	private final ValueForms values;

	private final PropertyValueForms within;

	JacksonProperties(JsonMapper mapper, JacksonValueForms values) {
		this.mapper = mapper;
		this.values = values;
		this.within = new PropertyValueForms(mapper, values);
	}

	/**
	 * Read the properties of a type.
	 * @param owner the type
	 * @return the properties, those that are nowhere included
	 */
	List<PropertyForm> read(Class<?> owner) {
		JavaType type = this.mapper.constructType(owner);
		ClassIntrospector output = this.mapper.serializationConfig().classIntrospectorInstance();
		AnnotatedClass written = output.introspectClassAnnotations(type);
		ClassIntrospector input = this.mapper.deserializationConfig().classIntrospectorInstance();
		AnnotatedClass read = input.introspectClassAnnotations(type);
		BeanDescription answer = output.introspectForSerialization(type, written);
		Map<String, BeanPropertyDefinition> shown = byName(answer.findProperties());
		BeanDescription body = input.introspectForDeserialization(type, read);
		Map<String, BeanPropertyDefinition> taken = byName(body.findProperties());
		taken.keySet().removeIf((name) -> !shown.containsKey(name) && body.getIgnoredPropertyNames().contains(name));
		Set<String> names = new LinkedHashSet<>(shown.keySet());
		names.addAll(taken.keySet());
		List<PropertyForm> forms = new ArrayList<>();
		for (String name : names) {
			forms.add(form(name, isLeftOut(shown.get(name), written, true) ? null : shown.get(name),
					isLeftOut(taken.get(name), read, false) ? null : taken.get(name), answer));
		}
		return List.copyOf(forms);
	}

	private static Map<String, BeanPropertyDefinition> byName(List<BeanPropertyDefinition> properties) {
		Map<String, BeanPropertyDefinition> named = new LinkedHashMap<>();
		properties.forEach((property) -> named.put(property.getInternalName(), property));
		return named;
	}

	/**
	 * Whether the type says that it leaves out the property, or has none of its name.
	 */
	private boolean isLeftOut(@Nullable BeanPropertyDefinition property, AnnotatedClass owner, boolean answer) {
		if (property == null || (answer ? property.getAccessor() : property.getMutator()) == null) {
			return true;
		}
		MapperConfig<?> config = answer ? this.mapper.serializationConfig() : this.mapper.deserializationConfig();
		JsonIgnoreProperties.Value ignored = config.getDefaultPropertyIgnorals(owner.getRawType(), owner);
		if (ignored != null
				&& (answer ? ignored.findIgnoredForSerialization() : ignored.findIgnoredForDeserialization())
					.contains(property.getName())) {
			return true;
		}
		JsonIncludeProperties.Value included = config.getDefaultPropertyInclusions(owner.getRawType(), owner);
		if (included != null && included.getIncluded() != null
				&& !included.getIncluded().contains(property.getName())) {
			return true;
		}
		AnnotationIntrospector.ReferenceProperty reference = property.findReferenceType();
		return (reference != null && reference.isBackReference()) || isOfIgnoredType(property, config);
	}

	private static boolean isOfIgnoredType(BeanPropertyDefinition property, MapperConfig<?> config) {
		AnnotatedClass type = config.classIntrospectorInstance().introspectClassAnnotations(property.getPrimaryType());
		return Boolean.TRUE.equals(config.getAnnotationIntrospector().isIgnorableType(config, type));
	}

	private PropertyForm form(String name, @Nullable BeanPropertyDefinition out, @Nullable BeanPropertyDefinition in,
			BeanDescription answer) {
		AnnotatedMember member = member(out, in);
		if (member == null) {
			return PropertyForm.hidden(name, this.values);
		}
		JsonProperty.Access declared = introspector().findPropertyAccess(this.mapper.serializationConfig(), member);
		Access access = Access.WRITE_ONLY;
		if (out != null) {
			boolean readOnly = declared == JsonProperty.Access.READ_ONLY || isReadOnly(out, in, answer);
			access = readOnly ? Access.READ_ONLY : Access.ALL;
		}
		return new PropertyForm(name, (out != null) ? member.getAnnotated() : null, access,
				(out != null) ? presence(out, answer) : Presence.ALWAYS, affixes(member), this.within.of(member, in));
	}

	private static @Nullable AnnotatedMember member(@Nullable BeanPropertyDefinition out,
			@Nullable BeanPropertyDefinition in) {
		if (out != null) {
			return out.getAccessor();
		}
		return (in != null) ? in.getPrimaryMember() : null;
	}

	/**
	 * That Jackson itself cannot read a property of a record is no reason not to: RESTKit
	 * reads by the canonical constructor. That it was told not to is one.
	 */
	private boolean isReadOnly(BeanPropertyDefinition out, @Nullable BeanPropertyDefinition in,
			BeanDescription answer) {
		if (in != null) {
			return false;
		}
		MapperConfig<?> config = this.mapper.deserializationConfig();
		JsonIgnoreProperties.Value ignored = config.getDefaultPropertyIgnorals(answer.getBeanClass(),
				answer.getClassInfo());
		return ignored != null && ignored.findIgnoredForDeserialization().contains(out.getName());
	}

	private Presence presence(BeanPropertyDefinition property, BeanDescription owner) {
		MapperConfig<?> config = this.mapper.serializationConfig();
		JsonInclude.Value general = config.getDefaultPropertyInclusion();
		JsonInclude.Value ofOwner = owner
			.findPropertyInclusion(config.getDefaultPropertyInclusion(owner.getBeanClass(), JsonInclude.Value.empty()));
		JsonInclude.Value inclusion = config.getDefaultInclusion(owner.getBeanClass(), property.getRawPrimaryType(),
				JsonInclude.Value.merge(general, ofOwner));
		inclusion = JsonInclude.Value.merge(inclusion, property.findInclusion());
		return switch (inclusion.getValueInclusion()) {
			case ALWAYS, USE_DEFAULTS -> Presence.ALWAYS;
			case NON_NULL, NON_ABSENT -> Presence.UNLESS_NULL;
			case NON_EMPTY -> mayBeEmpty(property.getPrimaryType()) ? Presence.SOMETIMES : Presence.UNLESS_NULL;
			case NON_DEFAULT, CUSTOM -> Presence.SOMETIMES;
		};
	}

	private static boolean mayBeEmpty(JavaType type) {
		return !type.isPrimitive() && !type.isEnumType() && !type.isTypeOrSubTypeOf(Number.class);
	}

	private @Nullable Affixes affixes(AnnotatedMember member) {
		NameTransformer names = introspector().findUnwrappingNameTransformer(this.mapper.serializationConfig(), member);
		if (names == null) {
			return null;
		}
		String marked = names.transform(MARK);
		int at = marked.indexOf(MARK);
		return new Affixes(marked.substring(0, at), marked.substring(at + 1));
	}

	private AnnotationIntrospector introspector() {
		return this.mapper.serializationConfig().getAnnotationIntrospector();
	}

}
