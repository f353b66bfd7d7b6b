package dev.restkit.processor;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * What the Javadoc of one type says, by the keys under which it is found at run time.
 */
final class TypeTexts {

	private final SortedMap<String, String> texts = new TreeMap<>();

	private final CommentReader comments;

	private final ErasedNames names;

	private TypeTexts(ProcessingEnvironment environment) {
		this.comments = new CommentReader(environment.getElementUtils());
		this.names = new ErasedNames(environment);
	}

	/**
	 * Read a type.
	 * @param type the type
	 * @param environment the compiler
	 * @return its texts; none for a type that no API would show
	 */
	static TypeTexts of(TypeElement type, ProcessingEnvironment environment) {
		TypeTexts texts = new TypeTexts(environment);
		if (isShown(type)) {
			texts.read(type);
		}
		return texts;
	}

	boolean isEmpty() {
		return this.texts.isEmpty();
	}

	/**
	 * The texts as a properties file, sorted and without a date: the same sources make
	 * the same bytes.
	 */
	String asProperties() {
		StringBuilder written = new StringBuilder();
		this.texts.forEach((key, text) -> PropertiesText.append(written, key, text));
		return written.toString();
	}

	/**
	 * Records and enums, and what carries an annotation that is not Java's own.
	 */
	private static boolean isShown(TypeElement type) {
		return switch (type.getKind()) {
			case ENUM -> true;
			case ANNOTATION_TYPE -> false;
			default -> type.getKind() == ElementKind.RECORD || isAnnotated(type)
					|| ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(TypeTexts::isAnnotated);
		};
	}

	private static boolean isAnnotated(Element element) {
		return element.getAnnotationMirrors()
			.stream()
			.map(AnnotationMirror::getAnnotationType)
			.anyMatch((annotation) -> !annotation.toString().startsWith("java.lang."));
	}

	private void read(TypeElement type) {
		Comment comment = this.comments.read(type);
		put("type", comment.text());
		if (type.getKind() == ElementKind.RECORD) {
			Map<String, String> described = comment.parameters();
			type.getRecordComponents().forEach((component) -> {
				String name = component.getSimpleName().toString();
				put("component." + name, described.getOrDefault(name, ""));
			});
		}
		for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
			put("field." + field.getSimpleName(), this.comments.read(field).text());
		}
		ElementFilter.methodsIn(type.getEnclosedElements())
			.stream()
			.filter((method) -> !method.getModifiers().contains(Modifier.PRIVATE))
			.forEach(this::read);
	}

	private void read(ExecutableElement method) {
		Comment comment = this.comments.read(method);
		String key = "method." + method.getSimpleName()
				+ method.getParameters()
					.stream()
					.map((parameter) -> this.names.of(parameter.asType()))
					.collect(Collectors.joining(",", "(", ")"));
		put(key, comment.text());
		put(key + ".return", comment.result());
		comment.parameters().forEach((name, text) -> put(key + ".param." + name, text));
	}

	private void put(String key, String text) {
		if (!text.isEmpty()) {
			this.texts.put(key, text);
		}
	}

}
