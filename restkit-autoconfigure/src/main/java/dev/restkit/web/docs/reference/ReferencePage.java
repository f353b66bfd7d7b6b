package dev.restkit.web.docs.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.restkit.document.ApiDocument;
import dev.restkit.document.Section;
import dev.restkit.operation.Operation;
import dev.restkit.web.page.Markdown;
import dev.restkit.web.page.PageFrame;
import dev.restkit.web.page.PageTemplates;
import dev.restkit.web.page.PageTheme;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.util.HtmlUtils;

/**
 * Writes the page that documents an API: every operation, every schema, without any
 * script. The template is {@code docs}, its blocks start with {@code docs-}.
 *
 * @since 0.1.0
 */
public final class ReferencePage {

	/** The sidebar of an API with more operations starts folded. */
	private static final int SHOWN_AT_FIRST = 60;

	/**
	 * An API with more operations has them summarised, their details on a page each, and
	 * structures outlined, so that browsers have less to do.
	 */
	private static final int LISTED = 200;

	private static final String TO_DIRECTORY = "../../";

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
	 * @param described the API
	 * @param places where everything else is
	 * @return HTML
	 */
	public String write(ApiDocument described, DocumentationPlaces places) {
		ApiDocument document = described.withVariantsApart();
		boolean large = document.operations().size() > LISTED;
		boolean open = document.operations().size() <= SHOWN_AT_FIRST;
		HelpTexts help = new HelpTexts(this.markdown::toHtml);
		OperationViews operations = operations(document, help);
		List<GroupView> groups = new ArrayList<>();
		for (Section section : document.sections()) {
			groups.add(new GroupView(section.name(), "group:" + groups.size(),
					section.operations().stream().map(SummaryView::of).toList(),
					large ? List.of() : section.operations().stream().map(operations::of).toList(), open));
		}
		SchemaViews schemas = new SchemaViews(document.schemas(), help, large);
		return this.templates.render("docs",
				new DocumentationView(frame(document.title(), places), places, "", large, document.title(),
						document.version(), help.of(document.description()), groups, schemas.all(), schemes(document)));
	}

	/**
	 * Write the page of one operation.
	 * @param document the API
	 * @param id the id of the operation
	 * @param places where everything else is, for the page of the whole API
	 * @return HTML, or {@code null} if the API has no such operation
	 */
	public @Nullable String write(ApiDocument document, String id, DocumentationPlaces places) {
		return document.withVariantsApart()
			.operations()
			.stream()
			.filter((operation) -> operation.id().value().equals(id))
			.findFirst()
			.map((operation) -> this.templates.render("docs-single",
					view(document, operation, places.from(TO_DIRECTORY))))
			.orElse(null);
	}

	/**
	 * Write what is searched but does not stand on the page of a large API.
	 * @param document the API
	 * @return the names of the fields by the anchors of operations and schemas, as JSON
	 */
	public String writeNames(ApiDocument document) {
		HelpTexts help = new HelpTexts(UnaryOperator.identity());
		OperationViews operations = operations(document, help);
		Map<String, String> names = new LinkedHashMap<>();
		document.withVariantsApart()
			.operations()
			.forEach((operation) -> names.put(operation.id().value(), FieldNames.of(operations.of(operation))));
		new SchemaViews(document.schemas(), help, false).all()
			.forEach((schema) -> names.put("schema-" + schema.name(), FieldNames.of(schema)));
		return MAPPER.writeValueAsString(names);
	}

	private SingleView view(ApiDocument document, Operation operation, DocumentationPlaces places) {
		// What leads elsewhere on the whole page does so from this one, too.
		HelpTexts help = new HelpTexts((text) -> this.markdown.toHtml(text)
			.replace("href=\"#", "href=\"" + HtmlUtils.htmlEscape(places.self()) + "#"));
		return new SingleView(frame(operation.id() + " \u2013 " + document.title(), places), places, places.self(),
				document.title(), operation.group(), operations(document, help).of(operation), schemes(document));
	}

	private static OperationViews operations(ApiDocument document, HelpTexts help) {
		return new OperationViews(document, help, new Structures(document.schemas(), help),
				new Examples(document.schemas()));
	}

	private static List<SchemeView> schemes(ApiDocument document) {
		return document.policies().schemes().stream().map(SchemeView::of).toList();
	}

	private PageFrame frame(String title, DocumentationPlaces places) {
		return new PageFrame("en", "ltr", title, this.theme.title(), this.theme.logo(), places.home(), places.self(),
				places.assets(), "docs.js", "docs.css");
	}

}
