package dev.restkit.processor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles sources in memory, with the processor.
 *
 * @param succeeded whether it did
 * @param messages what the compiler said
 * @param resources the resources that were written, by their names
 */
record Compilation(boolean succeeded, List<String> messages, Map<String, String> resources) {

	static Compilation of(String... sources) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
		Outputs outputs = new Outputs(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8));
		List<JavaFileObject> files = new ArrayList<>();
		for (String source : sources) {
			files.add(new Source(source, "Source" + files.size()));
		}
		JavaCompiler.CompilationTask task = compiler.getTask(null, outputs, diagnostics,
				List.of("-Xlint:all,-processing", "-Werror", "-parameters"), null, files);
		task.setProcessors(List.of(new JavadocProcessor()));
		boolean succeeded = task.call();
		List<String> messages = diagnostics.getDiagnostics().stream().map(Diagnostic::toString).toList();
		Map<String, String> resources = new TreeMap<>();
		outputs.resources.forEach((name, bytes) -> resources.put(name, bytes.toString(StandardCharsets.UTF_8)));
		return new Compilation(succeeded, messages, resources);
	}

	/**
	 * What is kept of a type.
	 */
	Map<String, String> texts(String type) {
		Properties properties = new Properties();
		try {
			properties.load(
					new StringReader(this.resources.getOrDefault("META-INF/restkit/docs/" + type + ".properties", "")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, String> texts = new TreeMap<>();
		properties.stringPropertyNames().forEach((key) -> texts.put(key, properties.getProperty(key)));
		return texts;
	}

	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String text, String name) {
			super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

	private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {

		private final Map<String, ByteArrayOutputStream> resources = new TreeMap<>();

		Outputs(JavaFileManager manager) {
			super(manager);
		}

		@Override
		public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind,
				FileObject sibling) {
			return new Output(name, kind, new ByteArrayOutputStream());
		}

		@Override
		public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			this.resources.put(name, bytes);
			return new Output(name, JavaFileObject.Kind.OTHER, bytes);
		}

		@Override
		public FileObject getFileForInput(Location location, String packageName, String name) {
			return null;
		}

	}

	private static final class Output extends SimpleJavaFileObject {

		private final ByteArrayOutputStream bytes;

		Output(String name, Kind kind, ByteArrayOutputStream bytes) {
			super(URI.create("memory:///" + name), kind);
			this.bytes = bytes;
		}

		@Override
		public OutputStream openOutputStream() {
			return this.bytes;
		}

	}

}
