package dev.restkit.autoconfigure.document;

import dev.restkit.web.docs.DocumentationSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Properties of the documentation.
 *
 * @param enabled Whether the documentation is served
 * @param everybody Whether everybody is shown all operations, and not only those that he
 * may call
 * @param path Path of the page; the documents are beside it, with a suffix
 * @param title Name of the API; by default that of the application, or "API"
 * @param version Version of the API; by default that of the build, or "1.0"
 * @param description What the API is for, in Markdown
 * @since 0.1.0
 */
@ConfigurationProperties("restkit.docs")
public record DocumentationProperties(@DefaultValue("true") boolean enabled,
		@Name("public") @DefaultValue("false") boolean everybody, @DefaultValue("/api-docs") String path,
		@Nullable String title, @Nullable String version, @Nullable String description) {

	/**
	 * The settings that the documentation is served with.
	 * @param defaultTitle the name of an API that is given none
	 * @param defaultVersion the version of an API that is given none
	 * @return the settings
	 */
	DocumentationSettings toSettings(String defaultTitle, String defaultVersion) {
		return new DocumentationSettings(this.path, (this.title != null) ? this.title : defaultTitle,
				(this.version != null) ? this.version : defaultVersion, this.description);
	}

}
