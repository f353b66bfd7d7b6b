package dev.restkit.web.docs.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.document.ApiDocument;
import dev.restkit.document.Section;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.UnionSchema;
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
		HelpTexts help = new HelpTexts(this.markdown);
		Structures structures = new Structures(document.schemas(), help);
		boolean brief = document.operations().size() > LISTED;
		OperationViews operations = new OperationViews(document, help, structures,
				new Examples(document.schemas(), !brief), brief);
		boolean open = document.operations().size() <= SHOWN_AT_FIRST;
		List<GroupView> groups = new ArrayList<>();
		for (Section section : document.sections()) {
			groups.add(new GroupView(section.name(), "group:" + groups.size(),
					section.operations().stream().map(operations::of).toList(), open));
		}
		List<SchemaView> schemas = new ArrayList<>();
		document.schemas().forEach((name, schema) -> schemas.add(schema(name, schema, help, structures)));
		return new DocumentationView(frame, places, document.title(), document.version(),
				help.of(document.description()), groups, schemas,
				document.policies().schemes().stream().map(SchemeView::of).toList());
	}

	private static SchemaView schema(String name, Schema schema, HelpTexts help, Structures structures) {
		if (schema instanceof UnionSchema union) {
			Map<String, TypeView> variants = new LinkedHashMap<>();
			union.members().forEach((value, member) -> variants.put(value, TypeNames.of(member)));
			return new SchemaView(name, null, List.of(), union.discriminator(),
					variants.entrySet()
						.stream()
						.map((variant) -> new SchemaView.VariantView(variant.getKey(), variant.getValue()))
						.toList());
		}
		return (schema instanceof ObjectSchema object)
				? new SchemaView(name, help.of(object.description()), structures.of(object), null, List.of())
				: new SchemaView(name, null, List.of(), null, List.of());
	}

}
