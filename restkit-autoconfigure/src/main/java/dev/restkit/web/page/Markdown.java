package dev.restkit.web.page;

import java.util.List;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns Markdown into HTML that is safe to show: HTML in it is shown as text, and links
 * lead to web addresses only.
 *
 * @since 0.1.0
 */
public final class Markdown {

	private static final int HEADINGS_BELOW = 2;

	private static final int LAST_HEADING = 6;

	private final Parser parser = Parser.builder().build();

	private final HtmlRenderer renderer = HtmlRenderer.builder()
		.escapeHtml(true)
		.sanitizeUrls(true)
		.urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
		.build();

	/**
	 * Turn a text into HTML.
	 * @param markdown the text
	 * @return HTML, whose headings start below those of the page
	 */
	public String toHtml(String markdown) {
		Node document = this.parser.parse(markdown);
		document.accept(new AbstractVisitor() {
			@Override
			public void visit(Heading heading) {
				heading.setLevel(Math.min(heading.getLevel() + HEADINGS_BELOW, LAST_HEADING));
				visitChildren(heading);
			}
		});
		return this.renderer.render(document);
	}

}
