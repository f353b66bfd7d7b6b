package dev.restkit.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

import org.jspecify.annotations.Nullable;

/**
 * Reads the Javadoc of elements: the traditional one with its HTML, and that in Markdown
 * ({@code ///}), which compilers know from JDK 23 on.
 */
final class CommentReader {

	private final Elements elements;

	private final @Nullable Method kind;

	CommentReader(Elements elements) {
		this.elements = elements;
		this.kind = kindMethod();
	}

	Comment read(Element element) {
		String text = this.elements.getDocComment(element);
		return (text != null) ? read(text, isMarkdown(element)) : Comment.NONE;
	}

	static Comment read(String text, boolean markdown) {
		UnaryOperator<String> converter = markdown ? MarkdownComment::convert : HtmlComment::convert;
		List<CommentBlock> blocks = CommentBlock.split(text, markdown);
		Map<String, String> parameters = new LinkedHashMap<>();
		String result = "";
		for (CommentBlock block : blocks) {
			if (block.tag().equals("param") && !block.argument().startsWith("<")) {
				parameters.putIfAbsent(block.argument(), written(converter, block.afterArgument()));
			}
			else if (block.tag().equals("return") && result.isEmpty()) {
				result = written(converter, block.text());
			}
		}
		return new Comment(written(converter, blocks.get(0).text()), parameters, result);
	}

	private static String written(UnaryOperator<String> converter, String text) {
		return PrintableText.of(converter.apply(PrintableText.of(text))).strip();
	}

	private boolean isMarkdown(Element element) {
		if (this.kind == null) {
			return false;
		}
		try {
			return String.valueOf(this.kind.invoke(this.elements, element)).equals("END_OF_LINE");
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			return false;
		}
	}

	private static @Nullable Method kindMethod() {
		try {
			return Elements.class.getMethod("getDocCommentKind", Element.class);
		}
		catch (NoSuchMethodException ex) {
			return null;
		}
	}

}
