package dev.restkit.web.docs.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.restkit.document.ApiDocument;
import dev.restkit.document.PossibleProblems;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.HttpCaching;
import dev.restkit.operation.HttpCaching.Guard;
import dev.restkit.operation.HttpCaching.Validator;
import dev.restkit.operation.Operation;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * Makes the views of operations.
 */
final class OperationViews {

	private static final Map<ParameterLocation, String> PLACES = Map.of(ParameterLocation.PATH, "Path",
			ParameterLocation.QUERY, "Query", ParameterLocation.HEADER, "Header", ParameterLocation.COOKIE, "Cookie");

	/** Headers that the page has other words for. */
	private static final Set<String> NOT_PARAMETERS = Set.of("accept", "content-type", "authorization");

	private static final List<String> MULTIPART = List.of("multipart/form-data");

	private static final String JSON = "application/json";

	private static final Map<Integer, String> PHRASES = Map.of(200, "OK", 201, "Created", 202, "Accepted", 204,
			"No Content", 206, "Partial Content");

	private static final int DEPTH = 3;

	private final ApiDocument document;

	private final HelpTexts help;

	private final Structures structures;

	private final Examples examples;

	/**
	 * Create views.
	 * @param document the API
	 * @param help turns descriptions into HTML
	 * @param structures lists properties
	 * @param examples writes examples
	 */
	OperationViews(ApiDocument document, HelpTexts help, Structures structures, Examples examples) {
		this.document = document;
		this.help = help;
		this.structures = structures;
		this.examples = examples;
	}

	OperationView of(Operation operation) {
		Operation.Documentation documentation = operation.documentation();
		return new OperationView(operation.id().value(), operation.http().method(), operation.http().path(),
				documentation.summary(), this.help.of(documentation.description()), documentation.deprecated(),
				this.document.policies().guarded().get(operation.id()),
				this.document.policies().throttled().getOrDefault(operation.id(), List.of()),
				this.document.live().isWatchable(operation.id()), parameters(operation), body(operation),
				answer(operation));
	}

	private List<ParametersView> parameters(Operation operation) {
		List<ParametersView> places = new ArrayList<>();
		for (ParameterLocation location : ParameterLocation.values()) {
			String place = PLACES.get(location);
			List<MemberView> members = (place != null) ? members(operation, location) : List.of();
			if (place != null && !members.isEmpty()) {
				places.add(new ParametersView(place, members));
			}
		}
		return places;
	}

	private List<MemberView> members(Operation operation, ParameterLocation location) {
		List<MemberView> members = new ArrayList<>();
		for (Parameter parameter : operation.parameters()) {
			if (parameter.location() == location && (location != ParameterLocation.HEADER
					|| !NOT_PARAMETERS.contains(parameter.name().toLowerCase(Locale.ROOT)))) {
				members.add(member(parameter, 0));
			}
		}
		Guard guard = operation.http().caching().guard();
		if (location == ParameterLocation.HEADER && guard != Guard.NONE
				&& members.stream().noneMatch((member) -> member.name().equalsIgnoreCase("If-Match"))) {
			members.add(new MemberView("If-Match", TypeView.of("string"), guard == Guard.REQUIRED, null,
					this.help.of("The ETag of the state that is changed; another state is a 412."), List.of()));
		}
		return members;
	}

	private MemberView member(Parameter parameter, int depth) {
		return new MemberView(parameter.name(), TypeNames.of(parameter.schema()), parameter.required(),
				Rules.of(parameter.schema(), parameter.defaultValue()), this.help.of(parameter.description()),
				this.structures.of(parameter.schema(), depth, true));
	}

	private @Nullable BodyView body(Operation operation) {
		List<Parameter> form = operation.form();
		if (!form.isEmpty()) {
			boolean files = form.stream().anyMatch((field) -> isFile(field.schema()));
			return body(TypeView.of("form"), files ? MULTIPART : operation.http().consumes(),
					form.stream().anyMatch(Parameter::required), null,
					form.stream().map((field) -> member(field, DEPTH)).toList(), null);
		}
		return operation.body()
			.map((body) -> body(TypeNames.of(body.schema()), operation.http().consumes(), body.required(),
					body.description(), this.structures.of(body.schema(), DEPTH, true), body.schema()))
			.orElse(null);
	}

	private BodyView body(TypeView type, List<String> mediaTypes, boolean required, @Nullable String description,
			List<MemberView> members, @Nullable Schema example) {
		return new BodyView(type, mediaTypes(mediaTypes), required, this.help.of(description), members,
				(example != null) ? this.examples.of(example) : null);
	}

	private AnswerView answer(Operation operation) {
		HttpBinding http = operation.http();
		Schema result = (http.status() != 204 && !http.method().equals("HEAD")) ? operation.result() : null;
		List<AnswerView.ProblemView> problems = PossibleProblems.of(operation, this.document.policies())
			.stream()
			.map((kind) -> new AnswerView.ProblemView(kind.status(), kind.title()))
			.toList();
		return new AnswerView(http.status(), PHRASES.getOrDefault(http.status(), "Success"),
				(result != null) ? result(result, http) : null, headers(http), problems);
	}

	private BodyView result(Schema result, HttpBinding http) {
		return new BodyView(TypeNames.of(result), mediaTypes(http.produces()), true, null,
				this.structures.of(result, DEPTH, false), this.examples.of(result));
	}

	private List<AnswerView.HeaderView> headers(HttpBinding http) {
		List<AnswerView.HeaderView> headers = new ArrayList<>();
		HttpCaching caching = http.caching();
		if (http.status() == 201) {
			headers.add(new AnswerView.HeaderView("Location", "where the new object is"));
		}
		if (caching.validator() != Validator.NONE) {
			headers.add(new AnswerView.HeaderView("ETag", (caching.validator() == Validator.STRONG)
					? "the state of the object, to be sent as If-Match" : "tells whether anything changed"));
		}
		if (caching.lastModified()) {
			headers.add(new AnswerView.HeaderView("Last-Modified", "when the object was last changed"));
		}
		return headers;
	}

	private static String mediaTypes(List<String> mediaTypes) {
		return mediaTypes.isEmpty() ? JSON : String.join(", ", mediaTypes);
	}

	private static boolean isFile(Schema schema) {
		return (schema instanceof ArraySchema array) ? isFile(array.items())
				: schema instanceof StringSchema text && text.isFile();
	}

}
