package dev.restkit.processor;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Keeps the Javadoc of records, enums and annotated types, which compilers throw away:
 * one resource {@code META-INF/restkit/docs/<binary class name>.properties} for each type
 * that has any. What it cannot read is left out with a note; it never fails a
 * compilation.
 *
 * @since 0.1.0
 */
@SupportedAnnotationTypes("*")
public final class JavadocProcessor extends AbstractProcessor {

	private static final String FOLDER = "META-INF/restkit/docs/";

	@Override
	public SourceVersion getSupportedSourceVersion() {
		return SourceVersion.latestSupported();
	}

	@Override
	public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
		ElementFilter.typesIn(round.getRootElements()).forEach(this::keep);
		return false;
	}

	private void keep(TypeElement type) {
		try {
			write(type);
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			// A warning would be an error with -Werror.
			this.processingEnv.getMessager()
				.printMessage(Diagnostic.Kind.NOTE, "RESTKit does not keep the Javadoc of " + type + ": " + ex);
		}
		ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::keep);
	}

	private void write(TypeElement type) throws IOException {
		TypeTexts texts = TypeTexts.of(type, this.processingEnv);
		if (!texts.isEmpty()) {
			try (Writer writer = open(type)) {
				writer.write(texts.asProperties());
			}
		}
	}

	/**
	 * The resource has the type as its origin, so that build tools which compile only
	 * what changed make it anew with the type.
	 */
	private Writer open(TypeElement type) throws IOException {
		String name = this.processingEnv.getElementUtils().getBinaryName(type).toString();
		return new OutputStreamWriter(this.processingEnv.getFiler()
			.createResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + name + ".properties", type)
			.openOutputStream(), StandardCharsets.UTF_8);
	}

}
