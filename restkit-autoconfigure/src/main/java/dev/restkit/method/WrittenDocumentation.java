package dev.restkit.method;

import java.lang.reflect.Method;

import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.schema.TypeDescriptions;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote about operations, their parameters and types outside of annotations:
 * in Markdown files of the class path, named {@code restkit/docs/<operation id>.md} or
 * {@code restkit/docs/<group>.md}, and in Javadoc, which the annotation processor of
 * {@code restkit-processor} keeps. Files win, because they are written for clients.
 *
 * @since 0.1.0
 */
public final class WrittenDocumentation implements TypeDescriptions {

	private final JavadocTexts javadoc = new JavadocTexts();

	/**
	 * What is written about a group of operations.
	 * @param group its name, such as {@code books}
	 * @param type the class that declares them
	 * @return Markdown, or {@code null} for nothing
	 */
	public @Nullable String ofGroup(String group, Class<?> type) {
		MarkdownFile file = MarkdownFile.of(type, group);
		String text = (file.text() != null) ? file.text() : file.heading();
		return (text != null) ? text : ofType(type);
	}

	@Override
	public @Nullable String ofType(Class<?> type) {
		return this.javadoc.ofType(type);
	}

	@Override
	public @Nullable String ofProperty(Class<?> type, String property) {
		return this.javadoc.ofProperty(type, property);
	}

	@Nullable String ofParameter(Method method, String name) {
		return this.javadoc.ofParameter(method, name);
	}

	/**
	 * What is written about an operation that is no method.
	 * @param id the operation
	 * @param type the class that declares it
	 * @param declared what annotations say, which wins
	 * @return the documentation
	 */
	Operation.Documentation of(OperationId id, Class<?> type, Operation.Documentation declared) {
		if (declared.summary() != null && declared.description() != null) {
			return declared;
		}
		MarkdownFile file = MarkdownFile.of(type, id.value());
		return declared.withTexts((declared.summary() != null) ? declared.summary() : file.heading(),
				(declared.description() != null) ? declared.description() : file.text());
	}

	/**
	 * What is written about a handler. The first sentence of its Javadoc is its summary,
	 * if nothing else is; the description is what remains, or all of it.
	 * @param id the operation
	 * @param method the handler
	 * @param declared what annotations say, which wins
	 * @return the documentation
	 */
	Operation.Documentation of(OperationId id, Method method, Operation.Documentation declared) {
		Operation.Documentation known = of(id, method.getDeclaringClass(), declared);
		boolean complete = known.summary() != null && known.description() != null;
		String text = complete ? null : this.javadoc.ofMethod(method);
		if (text == null) {
			return known;
		}
		if (known.summary() != null) {
			return known.withTexts(known.summary(), text);
		}
		FirstSentence split = FirstSentence.of(text);
		return known.withTexts(split.sentence(), (known.description() != null) ? known.description() : split.rest());
	}

}
