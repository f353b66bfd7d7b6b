package dev.restkit.web.docs.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.restkit.operation.Operation;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.web.ShownOperation;
import dev.restkit.web.form.FieldView;
import dev.restkit.web.form.FormBuilder;
import dev.restkit.web.form.FormErrors;
import dev.restkit.web.form.RelatedLists;
import dev.restkit.web.page.Markdown;
import dev.restkit.web.page.PageTemplates;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the forms by which operations are tried out. The template is {@code docs-try}.
 *
 * @since 0.1.0
 */
public final class TryForms {

	private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private static final String MERGE_PATCH = "application/merge-patch+json";

	private static final String JSON = "json";

	private static final List<ParameterLocation> FIELDS = List.of(ParameterLocation.PATH, ParameterLocation.QUERY,
			ParameterLocation.HEADER, ParameterLocation.COOKIE, ParameterLocation.FORM);

	private final PageTemplates templates;

	private final Function<ShownOperation, Optional<Operation>> operations;

	private final Supplier<RelatedLists> lists;

	private final Markdown markdown;

	/**
	 * Create the forms.
	 * @param templates renders them
	 * @param operations finds operations as callers are shown them
	 * @param lists knows where relations are looked up
	 * @param markdown turns descriptions into HTML
	 */
	public TryForms(PageTemplates templates, Function<ShownOperation, Optional<Operation>> operations,
			Supplier<RelatedLists> lists, Markdown markdown) {
		this.templates = templates;
		this.operations = operations;
		this.lists = lists;
		this.markdown = markdown;
	}

	/**
	 * Write a form.
	 * @param shown the operation
	 * @return HTML, or {@code null} if there is no such operation in the documentation
	 */
	public @Nullable String write(ShownOperation shown) {
		return this.operations.apply(shown)
			.filter((operation) -> !operation.documentation().hidden())
			.map((operation) -> this.templates.render("docs-try", view(operation)))
			.orElse(null);
	}

	private TryView view(Operation operation) {
		FormBuilder builder = new FormBuilder("try-" + operation.id() + "-", FormErrors.none(), this.lists.get(),
				this.markdown::toHtml, MAPPER::writeValueAsString);
		List<TryView.PlaceView> places = new ArrayList<>();
		for (ParameterLocation location : FIELDS) {
			List<Parameter> parameters = operation.parameters()
				.stream()
				.filter((parameter) -> parameter.location() == location)
				.toList();
			if (!parameters.isEmpty()) {
				places.add(place(location, builder.fields(parameters, Map.of())));
			}
		}
		Parameter body = operation.body().orElse(null);
		if (body == null) {
			return new TryView(operation.id().value(), places, operation.form().isEmpty() ? null : "form", null, false,
					operation.http().produces());
		}
		if (body.schema() instanceof StringSchema text && text.isFile()) {
			places.add(place(ParameterLocation.BODY, builder.fields(List.of(body), Map.of())));
			return new TryView(operation.id().value(), places, "file", null, false, operation.http().produces());
		}
		boolean patch = operation.http().consumes().contains(MERGE_PATCH);
		List<FieldView> fields = patch ? List.of() : builder.fields(body.schema(), null);
		if (!fields.isEmpty()) {
			places.add(place(ParameterLocation.BODY, fields));
		}
		return new TryView(operation.id().value(), places, JSON, patch ? "{}" : example(body.schema()),
				!fields.isEmpty(), operation.http().produces());
	}

	private static TryView.PlaceView place(ParameterLocation location, List<FieldView> fields) {
		String name = location.name().toLowerCase(Locale.ROOT);
		return new TryView.PlaceView(name, (location == ParameterLocation.BODY) ? "Body"
				: name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), fields);
	}

	private static String example(Schema schema) {
		Object value = new ExampleValues(Map.of()).of(schema);
		return (value != null) ? MAPPER.writeValueAsString(value) : "";
	}

}
