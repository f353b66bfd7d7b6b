package dev.restkit.format.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.restkit.annotation.WriteOnly;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Understands RESTKit's annotations on properties. They win over Jackson's: what is
 * write-only must not come out by any other annotation.
 */
final class RestKitAnnotations extends NopAnnotationIntrospector {

	private static final long serialVersionUID = 1L;

	@Override
	public JsonProperty.@Nullable Access findPropertyAccess(MapperConfig<?> config, Annotated annotated) {
		return annotated.hasAnnotation(WriteOnly.class) ? JsonProperty.Access.WRITE_ONLY : null;
	}

}
