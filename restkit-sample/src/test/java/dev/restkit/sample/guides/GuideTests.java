package dev.restkit.sample.guides;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Java in the README and in the guides compiles.
 */
class GuideTests {

	private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

	private static final List<String> IMPORTS = """
			com.fasterxml.jackson.annotation.*
			dev.restkit.annotation.*
			dev.restkit.annotation.CacheControl
			dev.restkit.authentication.*
			dev.restkit.component.*
			dev.restkit.component.Cookie
			dev.restkit.permission.*
			dev.restkit.problem.*
			dev.restkit.representation.*
			dev.restkit.sample.catalogue.*
			dev.restkit.serializer.*
			dev.restkit.subscription.ChangePublisher
			dev.restkit.throttling.*
			dev.restkit.viewset.*
			dev.restkit.web.ProblemShape
			dev.restkit.web.page.PageTheme
			dev.restkit.web.security.*
			dev.restkit.web.staticfiles.*
			jakarta.servlet.http.HttpServletRequest
			jakarta.persistence.*
			jakarta.validation.Valid
			jakarta.validation.constraints.*
			java.io.*
			java.math.*
			java.time.*
			org.springframework.util.MimeType
			java.nio.charset.StandardCharsets
			java.util.*
			java.util.concurrent.TimeoutException
			java.util.function.Function
			org.jspecify.annotations.*
			org.springframework.boot.*
			reactor.core.publisher.Flux
			org.springframework.boot.autoconfigure.*
			org.springframework.context.annotation.Bean
			org.springframework.context.annotation.Configuration
			org.springframework.data.jpa.domain.Specification
			org.springframework.http.*
			org.springframework.security.authentication.UsernamePasswordAuthenticationToken
			org.springframework.security.config.annotation.web.builders.HttpSecurity
			org.springframework.security.core.Authentication
			org.springframework.security.web.SecurityFilterChain
			org.springframework.stereotype.*
			org.springframework.transaction.annotation.*
			org.springframework.web.bind.annotation.*
			org.springframework.web.multipart.MultipartFile
			""".lines().toList();

	static Stream<Path> guides() throws IOException {
		Path root = Path.of("..").toAbsolutePath().normalize();
		try (Stream<Path> docs = Files.list(root.resolve("docs"))) {
			List<Path> guides = new ArrayList<>(
					docs.filter((file) -> file.toString().endsWith(".md")).sorted().toList());
			guides.add(root.resolve("README.md"));
			return guides.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("guides")
	void javaInGuideCompiles(Path guide, @TempDir Path output) throws IOException {
		String source = source(Files.readString(guide));
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
		compiler
			.getTask(null, null, diagnostics, List.of("-d", output.toString(), "-parameters", "-proc:none", "--release",
					"17", "-classpath", System.getProperty("java.class.path")), null, List.of(new Source(source)))
			.call();
		assertThat(diagnostics.getDiagnostics()).as("the Java in %s", guide.getFileName())
			.filteredOn((diagnostic) -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
			.isEmpty();
	}

	private static String source(String guide) {
		StringBuilder source = new StringBuilder();
		IMPORTS.forEach((name) -> source.append("import ").append(name).append(";\n"));
		Matcher blocks = JAVA.matcher(guide);
		while (blocks.find()) {
			source.append(blocks.group(1).replace("public class", "class")).append('\n');
		}
		return source.toString();
	}

	/**
	 * A source file in memory.
	 */
	private static final class Source extends SimpleJavaFileObject {

		private final String content;

		Source(String content) {
			super(URI.create("string:///Guide.java"), Kind.SOURCE);
			this.content = content;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.content;
		}

	}

}
