package dev.restkit.web.docs.reference;

import java.util.ArrayList;
import java.util.List;

import dev.restkit.document.ApiDocument;
import dev.restkit.document.Section;
import dev.restkit.web.page.Markdown;
import dev.restkit.web.page.PageFrame;
import dev.restkit.web.page.PageTemplates;
import dev.restkit.web.page.PageTheme;

/**
 * Writes the page that documents an API: every operation, every schema, without any
 * script. The template is {@code docs}, its blocks start with {@code docs-}.
 *
 * @since 0.1.0
 */
public final class ReferencePage {

	/** The sidebar of an API with more operations starts folded. */
	private static final int SHOWN_AT_FIRST = 60;

	/** An API with more operations has their structures outlined. */
	private static final int LISTED = 200;

	private final PageTemplates templates;

	private final PageTheme theme;

	private final Markdown markdown;

	/**
	 * Create a page.
	 * @param templates renders it
	 * @param theme whose it is
	 * @param markdown turns descriptions into HTML
	 */
	public ReferencePage(PageTemplates templates, PageTheme theme, Markdown markdown) {
		this.templates = templates;
		this.theme = theme;
		this.markdown = markdown;
	}

	/**
	 * Write the page.
	 * @param document the API
	 * @param places where everything else is
	 * @return HTML
	 */
	public String write(ApiDocument document, DocumentationPlaces places) {
		PageFrame frame = new PageFrame("en", "ltr", document.title(), this.theme.title(), this.theme.logo(),
				places.home(), places.self(), places.assets(), "docs.js", "docs.css");
		return this.templates.render("docs", view(document, places, frame));
	}

	private DocumentationView view(ApiDocument document, DocumentationPlaces places, PageFrame frame) {
		boolean brief = document.operations().size() > LISTED;
		boolean open = document.operations().size() <= SHOWN_AT_FIRST;
		HelpTexts help = new HelpTexts(this.markdown::toHtml);
		OperationViews operations = new OperationViews(document, help, new Structures(document.schemas(), help),
				new Examples(document.schemas(), !brief), brief);
		List<GroupView> groups = new ArrayList<>();
		for (Section section : document.sections()) {
			groups.add(new GroupView(section.name(), "group:" + groups.size(),
					section.operations().stream().map(operations::of).toList(), open));
		}
		SchemaViews schemas = new SchemaViews(document.schemas(), help, brief);
		return new DocumentationView(frame, places, document.title(), document.version(),
				help.of(document.description()), groups, schemas.all(),
				document.policies().schemes().stream().map(SchemeView::of).toList());
	}

}
