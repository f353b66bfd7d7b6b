package dev.restkit.method;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;

import dev.restkit.annotation.Parses;
import dev.restkit.annotation.Renders;
import dev.restkit.representation.Formats;

import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Reads {@link Renders} and {@link Parses}.
 *
 * @since 0.1.0
 */
public final class DeclaredFormats {

	private DeclaredFormats() {
	}

	/**
	 * The formats of a handler: what it declares, or else its class, or else all.
	 * @param method the handler
	 * @param type the class that has it
	 * @param all the formats that the application speaks
	 * @return its formats
	 * @throws HandlerDeclarationException if it names one that there is not
	 */
	public static Formats of(Method method, Class<?> type, Formats all) {
		return select(of(type, all), all, method,
				"'" + method.getDeclaringClass().getName() + "." + method.getName() + "'");
	}

	/**
	 * The formats of a class: what it declares, or else all.
	 * @param type the class
	 * @param all the formats that the application speaks
	 * @return its formats
	 * @throws HandlerDeclarationException if it names one that there is not
	 */
	public static Formats of(Class<?> type, Formats all) {
		return select(all, all, type, "'" + type.getName() + "'");
	}

	private static Formats select(Formats inherited, Formats all, AnnotatedElement element, String where) {
		Renders renders = AnnotatedElementUtils.findMergedAnnotation(element, Renders.class);
		Parses parses = AnnotatedElementUtils.findMergedAnnotation(element, Parses.class);
		if (renders == null && parses == null) {
			return inherited;
		}
		try {
			Formats declared = all.select((renders != null) ? List.of(renders.value()) : List.of(),
					(parses != null) ? List.of(parses.value()) : List.of());
			return new Formats((renders != null) ? declared.renderers() : inherited.renderers(),
					(parses != null) ? declared.parsers() : inherited.parsers());
		}
		catch (IllegalArgumentException ex) {
			throw new HandlerDeclarationException("%s: %s.".formatted(where, ex.getMessage()),
					"Name a format that there is, or define a Renderer or Parser bean for it.");
		}
	}

}
