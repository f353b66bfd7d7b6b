package dev.restkit.autoconfigure.staticfiles;

import java.time.Duration;
import java.util.List;

import dev.restkit.web.staticfiles.StaticFileSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;

/**
 * Properties under {@code restkit.static}: the application's static files.
 *
 * @param locations Directories whose files are served, such as classpath:/assets/; none
 * by default
 * @param path Path below which they are served
 * @param maxAge How long clients may keep a file that they asked for by its own name
 * @param anyOrigin Whether pages of any origin may use the files
 * @param memory Size up to which a file is kept in memory and compressed
 * @param compress Whether compressed variants are made
 * @since 0.1.0
 */
@ConfigurationProperties("restkit.static")
record StaticProperties(@DefaultValue List<String> locations, @DefaultValue("/static") String path,
		@DefaultValue("60s") Duration maxAge, @DefaultValue("true") boolean anyOrigin,
		@DefaultValue("1MB") DataSize memory, @DefaultValue("true") boolean compress) {

	StaticProperties {
		if (!path.startsWith("/") || path.length() < 2 || path.endsWith("/") || path.matches(".*[{}*?# ].*")) {
			throw new InvalidConfigurationPropertyValueException("restkit.static.path", path,
					"It must be a plain path such as /static.");
		}
	}

	StaticFileSettings toSettings() {
		return new StaticFileSettings(this.path, this.maxAge, this.anyOrigin);
	}

}
