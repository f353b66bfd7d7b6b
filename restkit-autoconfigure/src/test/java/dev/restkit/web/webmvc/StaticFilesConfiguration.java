package dev.restkit.web.webmvc;

import java.util.List;

import dev.restkit.web.staticfiles.BrotliCoding;
import dev.restkit.web.staticfiles.Compression;
import dev.restkit.web.staticfiles.ContentCoding;
import dev.restkit.web.staticfiles.GzipCoding;
import dev.restkit.web.staticfiles.StaticFileScanner;
import dev.restkit.web.staticfiles.StaticFiles;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The static files of the application under test, compressed before the first request.
 */
@Configuration(proxyBeanMethods = false)
class StaticFilesConfiguration {

	@Bean
	StaticFiles staticFiles() {
		List<ContentCoding> codings = List.of(new BrotliCoding(), new GzipCoding());
		StaticFiles files = new StaticFiles("/static",
				new StaticFileScanner(new PathMatchingResourcePatternResolver(), codings, 1_000_000)
					.scan(List.of("classpath:/static-files/")));
		Compression.atOnce(codings).apply(files.all());
		return files;
	}

}
