package dev.restkit.method;

import java.lang.reflect.Method;

import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;

/**
 * What is written about a handler in annotations: RESTKit's, or OpenAPI's, which is read
 * by name because it need not be there.
 *
 * @param id the id that it asks for, or {@code null} for none
 * @param documentation what people read about it
 * @since 0.1.0
 */
public record DeclaredDocumentation(@Nullable String id, Operation.Documentation documentation) {

	private static final String OPEN_API = "io.swagger.v3.oas.annotations.Operation";

	/**
	 * Read what is written about a handler.
	 * @param method the handler
	 * @return what is written about it; nothing where nothing is
	 * @throws HandlerDeclarationException if it asks for an id that is none
	 */
	public static DeclaredDocumentation of(Method method) {
		DeclaredDocumentation declared = read(method);
		String id = declared.id();
		if (id != null && !OperationId.isOne(id)) {
			throw new HandlerDeclarationException(
					"'" + Signatures.of(method) + "' has the operation id '" + id + "', which is none.",
					"Write letters, digits, '_' and '-', and dots between parts, such as 'books.list'.");
		}
		return declared;
	}

	private static DeclaredDocumentation read(Method method) {
		MergedAnnotations annotations = MergedAnnotations.from(method, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY);
		boolean deprecated = AnnotatedElementUtils.hasAnnotation(method, Deprecated.class)
				|| method.getDeclaringClass().isAnnotationPresent(Deprecated.class);
		MergedAnnotation<?> own = annotations.get(dev.restkit.annotation.Operation.class);
		if (own.isPresent()) {
			return read(own, "id", deprecated);
		}
		MergedAnnotation<?> openApi = annotations.get(OPEN_API);
		if (openApi.isPresent()) {
			return read(openApi, "operationId", deprecated || openApi.getBoolean("deprecated"));
		}
		return new DeclaredDocumentation(null, new Operation.Documentation(null, null, deprecated, false));
	}

	private static DeclaredDocumentation read(MergedAnnotation<?> annotation, String id, boolean deprecated) {
		return new DeclaredDocumentation(text(annotation, id), new Operation.Documentation(text(annotation, "summary"),
				text(annotation, "description"), deprecated, annotation.getBoolean("hidden")));
	}

	private static @Nullable String text(MergedAnnotation<?> annotation, String attribute) {
		String text = annotation.getString(attribute);
		return text.isBlank() ? null : text;
	}

}
