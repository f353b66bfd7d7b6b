package dev.restkit.web.browsable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.restkit.operation.HttpCaching;
import dev.restkit.operation.Operation;
import dev.restkit.operation.Parameter;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.OneOrManySchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.web.RouteMatch;
import dev.restkit.web.form.FieldView;
import dev.restkit.web.form.FormBuilder;
import dev.restkit.web.form.FormErrors;
import dev.restkit.web.form.RelatedList;
import dev.restkit.web.form.RelatedLists;
import org.jspecify.annotations.Nullable;

/**
 * Makes the forms of a page: one that creates or does something, and one that changes
 * what is shown.
 *
 * @param lists knows where relations are looked up
 * @param text reads and writes bodies
 * @param markdown turns descriptions into HTML
 * @param blanks keeps forms that nobody has filled in
 */
record FormViews(RelatedLists lists, NeutralText text, Function<String, String> markdown, BlankForms blanks) {

	private static final String JSON = "application/json";

	/** What is no text that anybody would type: forms have fields, CBOR is bytes. */
	private static final Set<String> UNTYPED = Set.of("application/x-www-form-urlencoded", "multipart/form-data",
			"application/cbor");

	/**
	 * The forms of what a caller may do.
	 * @param match what is served at the path
	 * @param controls what the caller may call
	 * @param sent what was sent and refused, or nothing
	 * @param current what is shown, neutral data
	 * @param etag the state of what is shown, or {@code null}
	 * @param addresses the address of the page
	 */
	List<PageView.Form> of(RouteMatch match, Controls controls, Sent sent, @Nullable Object current,
			@Nullable String etag, Addresses addresses) {
		Map<String, Operation> byMethod = new LinkedHashMap<>();
		match.plansByMethod().forEach((method, plan) -> {
			if (controls.permitted().contains(plan.operation().id())) {
				byMethod.put(method, controls.shown(plan.operation()));
			}
		});
		List<PageView.Form> forms = new ArrayList<>();
		Operation post = byMethod.get("POST");
		if (post != null) {
			boolean refused = sent.method().equals("POST");
			forms.add(form(post, List.of(send(post, addresses, true, false)), refused ? sent : Sent.NOTHING, null, null,
					addresses));
		}
		Operation put = byMethod.get("PUT");
		Operation patch = byMethod.get("PATCH");
		Operation change = (put != null) ? put : patch;
		if (change != null) {
			List<PageView.Send> sends = new ArrayList<>();
			if (patch != null) {
				sends.add(send(patch, addresses, true, put != null));
			}
			if (put != null) {
				sends.add(send(put, addresses, patch == null, false));
			}
			boolean refused = sent.method().equals("PUT") || sent.method().equals("PATCH");
			forms.add(form(change, sends, refused ? sent : Sent.NOTHING, current, etag, addresses));
		}
		return forms;
	}

	/**
	 * The lists of relations, at their addresses.
	 */
	RelatedLists under(Addresses addresses) {
		return (relation) -> {
			RelatedList list = this.lists.of(relation);
			return (list != null)
					? new RelatedList(addresses.file(list.url()), list.by(), list.field(), list.searchable()) : null;
		};
	}

	private static PageView.Send send(Operation operation, Addresses addresses, boolean primary, boolean partial) {
		String method = operation.http().method();
		String label = switch (method) {
			case "PUT" -> "Replace";
			case "PATCH" -> "Save changes";
			default -> Names.summary(operation);
		};
		return new PageView.Send(method, addresses.call(addresses.path(), method), label, primary, partial);
	}

	private PageView.Form form(Operation operation, List<PageView.Send> sends, Sent sent, @Nullable Object current,
			@Nullable String etag, Addresses addresses) {
		String id = operation.http().method().toLowerCase(Locale.ROOT);
		Parameter body = operation.body().orElse(null);
		Object given = (sent.data() != null) ? sent.data() : current;
		boolean blank = sent == Sent.NOTHING && current == null;
		BlankForms.Fields kept = blank ? this.blanks.of(operation, id, addresses.prefix(),
				() -> fields(operation, id, sent, null, addresses), () -> text(body, null)) : null;
		List<FieldView> fields = (kept != null) ? kept.fields() : fields(operation, id, sent, given, addresses);
		boolean files = isOfFiles(operation);
		List<String> types = operation.http().consumes().stream().filter((type) -> !UNTYPED.contains(type)).toList();
		boolean raw = sent.text() != null;
		String chosen = (sent.text() != null) ? sent.type()
				: types.contains(JSON) ? JSON : types.isEmpty() ? "" : types.get(0);
		List<PageView.Option> options = (body != null)
				? types.stream().map((type) -> new PageView.Option(type, type.equals(chosen))).toList() : List.of();
		String text = raw ? sent.text() : (kept != null) ? kept.text() : text(body, current);
		boolean guarded = operation.http().caching().guard() != HttpCaching.Guard.NONE;
		return new PageView.Form(id, title(operation), addresses.plain(), files, fields,
				(kept != null) ? kept.html() : null, sends, guarded ? seen(sent, etag) : null, options,
				(text != null) ? text : "", sent != Sent.NOTHING, raw);
	}

	private String text(@Nullable Parameter body, @Nullable Object current) {
		return (body != null) ? this.text.write(example(body.schema(), current)) : "";
	}

	private List<FieldView> fields(Operation operation, String id, Sent sent, @Nullable Object given,
			Addresses addresses) {
		FormBuilder builder = new FormBuilder(id, sent.errors(), under(addresses), this.markdown, this.text::write);
		Parameter body = operation.body().orElse(null);
		return (body != null) ? builder.fields(body.schema(), given)
				: builder.fields(operation.form(), (given instanceof Map<?, ?> map) ? named(map) : Map.of());
	}

	private static String seen(Sent sent, @Nullable String etag) {
		String seen = (sent != Sent.NOTHING) ? sent.ifMatch() : etag;
		return (seen != null) ? seen : "";
	}

	private static String title(Operation operation) {
		return switch (operation.http().method()) {
			case "PUT", "PATCH" -> "Change";
			default -> Names.summary(operation);
		};
	}

	private static Map<String, Object> named(Map<?, ?> map) {
		Map<String, Object> named = new LinkedHashMap<>();
		map.forEach((name, value) -> named.put(name.toString(), value));
		return named;
	}

	private static boolean isOfFiles(Operation operation) {
		return operation.form().stream().map(Parameter::schema).anyMatch(FormViews::isFile) || operation.body()
			.map(Parameter::schema)
			.filter(ObjectSchema.class::isInstance)
			.map(ObjectSchema.class::cast)
			.map(ObjectSchema::properties)
			.orElse(List.of())
			.stream()
			.map(Property::schema)
			.anyMatch(FormViews::isFile);
	}

	private static boolean isFile(Schema schema) {
		Schema one = (schema instanceof ArraySchema array) ? array.items() : schema;
		return one instanceof StringSchema text && text.isFile();
	}

	/**
	 * A body to start from: what is shown, or what has to be there.
	 */
	private static Object example(Schema schema, @Nullable Object current) {
		Schema one = (schema instanceof OneOrManySchema either) ? either.one() : schema;
		if (!(one instanceof ObjectSchema object)) {
			return (one instanceof ArraySchema) ? List.of() : Map.of();
		}
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		for (Property property : object.properties()) {
			if (property.readOnly()) {
				continue;
			}
			if (current instanceof Map<?, ?> shown) {
				if (shown.containsKey(property.name())) {
					body.put(property.name(), shown.get(property.name()));
				}
			}
			else {
				body.put(property.name(), blank(property));
			}
		}
		return body;
	}

	private static @Nullable Object blank(Property property) {
		if (property.defaultValue() != null || property.nullable()) {
			return property.defaultValue();
		}
		Schema schema = property.schema();
		if (schema instanceof ArraySchema) {
			return List.of();
		}
		if (schema instanceof StringSchema text) {
			return text.choices().isEmpty() ? "" : text.choices().get(0);
		}
		return switch (schema.label()) {
			case "boolean" -> false;
			case "integer", "float", "decimal" -> 0;
			case "nested object" -> Map.of();
			default -> null;
		};
	}

	/**
	 * What was sent and refused.
	 *
	 * @param method the method
	 * @param data what was sent, neutral data, or {@code null} if it cannot be read
	 * @param text what was sent, as a text, or {@code null} if it came from fields
	 * @param type the media type of the text
	 * @param ifMatch the state that the caller had seen, or {@code null}
	 * @param errors what is wrong with it
	 */
	record Sent(String method, @Nullable Object data, @Nullable String text, String type, @Nullable String ifMatch,
			FormErrors errors) {

		static final Sent NOTHING = new Sent("", null, null, "", null, FormErrors.none());

	}

}
