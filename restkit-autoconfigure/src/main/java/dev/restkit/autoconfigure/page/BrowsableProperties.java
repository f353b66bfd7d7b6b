package dev.restkit.autoconfigure.page;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pages that people see: the browsable API, and the documentation.
 *
 * @param enabled whether operations answer browsers with a page
 * @param title the name of the API on the pages; {@code spring.application.name} unless
 * told
 * @param logo the path of a picture on the same host, such as {@code /static/logo.svg}
 * @param colors CSS variables of the pages by their names without dashes, such as
 * {@code accent: "#0b6bcb"}
 * @param template the name of the view that shows an operation: {@code restkit/} and the
 * name of a template, or any view of the application
 */
@ConfigurationProperties("restkit.browsable")
record BrowsableProperties(@DefaultValue("true") boolean enabled, @Nullable String title, @Nullable String logo,
		@DefaultValue Map<String, String> colors, @DefaultValue("restkit/browsable") String template) {

}
