package dev.restkit.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The formats that bodies are read from, by their names (Django REST framework's
 * {@code parser_classes}). Replaces what the application reads
 * ({@code restkit.formats.parses}); on a method it replaces what its class says. An
 * unknown name stops the start.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface Parses {

	/**
	 * The names of the formats.
	 * @return names such as {@code json}
	 */
	String[] value();

}
