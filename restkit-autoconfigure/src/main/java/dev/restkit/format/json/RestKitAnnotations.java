package dev.restkit.format.json;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.WriteOnly;
import dev.restkit.serializer.DecimalStyle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Understands RESTKit's annotations on properties, and writes decimals of representations
 * as configured. They win over Jackson's: what is write-only must not come out by any
 * other annotation.
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

}
