package dev.restkit.format.json;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.WriteOnly;
import dev.restkit.pagination.Page;
import dev.restkit.serializer.DecimalStyle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Understands RESTKit's annotations on properties, and writes decimals of representations
 * as configured. They win over Jackson's: what is write-only must not come out by any
 * other annotation, and a page has all its members whatever is left out elsewhere.
 */
final class RestKitAnnotations extends NopAnnotationIntrospector {

	private static final long serialVersionUID = 1L;

	private final DecimalStyle decimals;

	RestKitAnnotations(DecimalStyle decimals) {
		this.decimals = decimals;
	}

	@Override
	public JsonFormat.@Nullable Value findFormat(MapperConfig<?> config, Annotated annotated) {
		boolean text = this.decimals == DecimalStyle.STRING && annotated.getRawType() == BigDecimal.class
				&& annotated instanceof AnnotatedMember member
				&& member.getDeclaringClass().isAnnotationPresent(ModelSerializer.class);
		return text ? JsonFormat.Value.forShape(JsonFormat.Shape.STRING) : null;
	}

	@Override
	public JsonProperty.@Nullable Access findPropertyAccess(MapperConfig<?> config, Annotated annotated) {
		return annotated.hasAnnotation(WriteOnly.class) ? JsonProperty.Access.WRITE_ONLY : null;
	}

	/**
	 * The name that the type above gives to a member; Jackson knows it only where it
	 * comes from there.
	 */
	@Override
	public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
		JsonSubTypes members = annotated.getAnnotation(JsonSubTypes.class);
		if (members != null) {
			for (JsonSubTypes.Type member : members.value()) {
				if (member.value() == annotated.getRawType() && !member.name().isEmpty()) {
					return member.name();
				}
			}
		}
		return null;
	}

	/**
	 * What RESTKit writes as a property of the records themselves needs no writing by
	 * Jackson.
	 */
	@Override
	public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
		boolean own = config instanceof SerializationConfig && annotated instanceof AnnotatedClass
				&& annotated.hasAnnotation(JsonTypeInfo.class) && SealedTypes.isMember(annotated.getRawType())
				&& SealedTypes.discriminator(annotated) != null;
		return own
				? JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NONE, JsonTypeInfo.As.PROPERTY, null, null, false, null)
				: null;
	}

	@Override
	public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated annotated) {
		boolean page = annotated instanceof AnnotatedMember member && member.getDeclaringClass() == Page.class;
		return page ? JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS)
				: JsonInclude.Value.empty();
	}

}
