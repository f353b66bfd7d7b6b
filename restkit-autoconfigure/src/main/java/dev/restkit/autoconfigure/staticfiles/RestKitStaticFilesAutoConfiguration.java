package dev.restkit.autoconfigure.staticfiles;

import java.util.List;

import com.aayushatharva.brotli4j.encoder.Encoder;
import dev.restkit.autoconfigure.document.RestKitDocumentationAutoConfiguration;
import dev.restkit.web.staticfiles.BrotliCoding;
import dev.restkit.web.staticfiles.Compression;
import dev.restkit.web.staticfiles.ContentCoding;
import dev.restkit.web.staticfiles.GzipCoding;
import dev.restkit.web.staticfiles.StaticFileHandlerMapping;
import dev.restkit.web.staticfiles.StaticFileScanner;
import dev.restkit.web.staticfiles.StaticFiles;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the application's static files,
 * where {@code restkit.static.locations} says where they are.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = RestKitDocumentationAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@EnableConfigurationProperties(StaticProperties.class)
public final class RestKitStaticFilesAutoConfiguration {

	@Bean
	@Order(1)
	@ConditionalOnMissingBean
	GzipCoding restKitGzipCoding() {
		return new GzipCoding();
	}

	/**
	 * The files of the application.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty("restkit.static.locations")
	static class Files {

		@Bean
		@ConditionalOnMissingBean
		StaticFiles restKitStaticFiles(StaticProperties properties, ResourceLoader loader,
				ObjectProvider<ContentCoding> codings) {
			List<ContentCoding> all = codings.orderedStream().toList();
			StaticFileScanner scanner = new StaticFileScanner(ResourcePatternUtils.getResourcePatternResolver(loader),
					all, properties.memory().toBytes());
			StaticFiles files = new StaticFiles(properties.path(), scanner.scan(properties.locations()));
			if (properties.compress()) {
				Compression.inBackground(all).apply(files.all());
			}
			return files;
		}

		@Bean
		@ConditionalOnMissingBean
		StaticFileHandlerMapping restKitStaticFileHandlerMapping(StaticProperties properties, StaticFiles files) {
			return new StaticFileHandlerMapping(properties.toSettings(), files);
		}

	}

	/**
	 * Brotli, where Brotli4j is on the class path.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(Encoder.class)
	static class Brotli {

		@Bean
		@Order(0)
		@ConditionalOnMissingBean
		@ConditionalOnBrotli
		BrotliCoding restKitBrotliCoding() {
			return new BrotliCoding();
		}

	}

}
