package dev.restkit.web.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The Swagger UI on the class path.
 *
 * @param version its version
 * @param classLoader the class loader that has it, or {@code null} for the default one
 */
record SwaggerUi(String version, @Nullable ClassLoader classLoader) {

	private static final String PROPERTIES = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

	private static final String RESOURCES = "META-INF/resources/webjars/swagger-ui/";

	/**
	 * Look for it.
	 * @param classLoader where to look, or {@code null} for the default one
	 * @return the Swagger UI, empty if there is none
	 */
	static Optional<SwaggerUi> find(@Nullable ClassLoader classLoader) {
		Resource properties = new ClassPathResource(PROPERTIES, classLoader);
		if (!properties.exists()) {
			return Optional.empty();
		}
		try {
			Properties loaded = PropertiesLoaderUtils.loadProperties(properties);
			return Optional.ofNullable(loaded.getProperty("version"))
				.map((version) -> new SwaggerUi(version, classLoader))
				.filter((found) -> found.resource("swagger-ui-bundle.js").exists());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Resource resource(String name) {
		return new ClassPathResource(RESOURCES + this.version + "/" + name, this.classLoader);
	}

}
