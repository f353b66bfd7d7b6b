package dev.restkit.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.UnionSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link ApiDocument}.
 */
class ApiDocumentTests {

	private static final Property TITLE = Property.required("title", StringSchema.any());

	private static final ObjectSchema BOOK = new ObjectSchema("BookRepresentation", "A book.",
			List.of(Property.readOnly("id", NumberSchema.ofInteger("int64"), false), TITLE,
					Property.optional("language", StringSchema.any()).withDefault("ENGLISH"),
					Property.required("secret", StringSchema.any()).withWriteOnly()));

	@Test
	void leavesHiddenOperationsOut() {
		Operation shown = operation("GET", null, BOOK);
		Operation hidden = new Operation(new OperationId("hidden"), "books",
				new Operation.Documentation(null, null, false, true), List.of(), StringSchema.any(),
				new HttpBinding("GET", "/hidden", 200, List.of(), List.of()), "Hidden.hidden()");
		ApiDocument document = ApiDocument.of("Shop", "1.0", null, OperationRegistry.of(List.of(shown, hidden)));
		assertThat(document.operations()).extracting((operation) -> operation.id().value()).containsExactly("get");
	}

	@Test
	void groupsOperationsInTheOrderOfTheCatalogue() {
		List<Section> sections = document(operation("GET", null, BOOK), operation("POST", BOOK, BOOK)).sections();
		assertThat(sections).extracting(Section::name).containsExactly("books");
		assertThat(sections.get(0).operations()).hasSize(2);
	}

	@Test
	void describesGroups() {
		ApiDocument document = document(operation("GET", null, BOOK));
		assertThat(document.sections().get(0).description()).isNull();
		ApiDocument described = document.withGroups(Map.of("books", "The books.", "others", "Not here."));
		assertThat(described.sections()).extracting(Section::description).containsExactly("The books.");
		assertThat(described.withPolicies(DocumentedPolicies.none()).groups()).isEqualTo(described.groups());
	}

	@Test
	void showsAllButWriteOnlyPropertiesInAnswers() {
		ObjectSchema book = object(document(operation("GET", null, BOOK)), "Book");
		assertThat(book.description()).isEqualTo("A book.");
		assertThat(book.properties()).extracting(Property::name).containsExactly("id", "title", "language");
		assertThat(book.properties()).allMatch(Property::required);
	}

	@Test
	void showsAllButReadOnlyPropertiesInInput() {
		ObjectSchema book = object(document(operation("POST", BOOK, BOOK)), "BookRequest");
		assertThat(book.properties()).extracting(Property::name).containsExactly("title", "language", "secret");
		assertThat(book.properties()).extracting(Property::required).containsExactly(true, false, true);
		assertThat(book.properties().get(1).defaultValue()).isEqualTo("ENGLISH");
	}

	@Test
	void requiresAndDefaultsNothingInPatches() {
		ObjectSchema book = object(document(operation("PATCH", BOOK, BOOK)), "PatchedBookRequest");
		assertThat(book.properties()).extracting(Property::name).containsExactly("title", "language", "secret");
		assertThat(book.properties()).noneMatch(Property::required)
			.allMatch((property) -> property.defaultValue() == null);
	}

	@Test
	void refersToComponentsFromOperations() {
		ApiDocument document = document(operation("PATCH", BOOK, ArraySchema.of(BOOK)));
		Operation patch = document.operations().get(0);
		assertThat(patch.body()).map(Parameter::schema).contains(new ReferenceSchema("PatchedBookRequest"));
		assertThat(patch.result()).isEqualTo(ArraySchema.of(new ReferenceSchema("Book")));
	}

	@Test
	void keepsThePlainNameOfWhatIsInputOnly() {
		assertThat(names(document(operation("POST", BOOK, null)))).containsExactly("Book");
	}

	@Test
	void patchesObjectsInObjectsButReplacesLists() {
		ObjectSchema shelf = new ObjectSchema("Shelf", null, List.of(Property.required("first", BOOK),
				Property.required("all", ArraySchema.of(BOOK)), Property.required("named", new MapSchema(BOOK))));
		ObjectSchema patched = object(document(operation("PATCH", shelf, null)), "PatchedShelfRequest");
		assertThat(patched.properties()).extracting(Property::schema)
			.containsExactly(new ReferenceSchema("PatchedBookRequest"), ArraySchema.of(new ReferenceSchema("Book")),
					new MapSchema(new ReferenceSchema("PatchedBookRequest")));
	}

	@Test
	void ignoresWhatOnlyStandsInReadOnlyProperties() {
		ObjectSchema review = new ObjectSchema("Review", null, List.of(TITLE));
		ObjectSchema book = new ObjectSchema("Book", null,
				List.of(TITLE, Property.readOnly("reviews", ArraySchema.of(review), false)));
		assertThat(names(document(operation("POST", book, book)))).containsExactly("Book", "BookRequest", "Review");
	}

	@Test
	void followsRecursion() {
		ObjectSchema node = new ObjectSchema("Node", null,
				List.of(TITLE, Property.required("children", ArraySchema.of(new ReferenceSchema("Node")))));
		ApiDocument document = document(operation("PATCH", node, node));
		assertThat(names(document)).containsExactly("Node", "NodeRequest", "PatchedNodeRequest");
		assertThat(object(document, "PatchedNodeRequest").properties().get(1).schema())
			.isEqualTo(ArraySchema.of(new ReferenceSchema("NodeRequest")));
		assertThat(object(document, "Node").properties().get(1).schema())
			.isEqualTo(ArraySchema.of(new ReferenceSchema("Node")));
	}

	@Test
	void takesAnswersAndInputAsEachIsDefined() {
		ObjectSchema input = new ObjectSchema("Book", null, List.of(TITLE));
		ObjectSchema answer = new ObjectSchema("Book", null,
				List.of(TITLE, Property.required("computed", StringSchema.any())));
		ApiDocument document = document(operation("POST", input, answer));
		assertThat(object(document, "Book").properties()).extracting(Property::name)
			.containsExactly("title", "computed");
		assertThat(object(document, "BookRequest").properties()).extracting(Property::name).containsExactly("title");
	}

	@Test
	void refusesAReferenceToNothing() {
		assertThatIllegalStateException()
			.isThrownBy(() -> document(operation("GET", null, new ReferenceSchema("Nothing"))))
			.withMessage("Schema 'Nothing' is referred to but never defined.");
	}

	@Test
	void tellsTheMembersOfAUnionApart() {
		Map<String, Schema> members = new LinkedHashMap<>();
		members.put("card", new ObjectSchema("Card", null, List.of(TITLE)));
		members.put("invoice", new ObjectSchema("Invoice", null,
				List.of(Property.required("kind", StringSchema.ofChoices(List.of("invoice"))))));
		UnionSchema payment = new UnionSchema("Payment", "kind", members);
		ApiDocument document = document(operation("PATCH", payment, payment));
		UnionSchema union = (UnionSchema) document.schemas().get("PatchedPaymentRequest");
		assertThat(union.members()).containsEntry("card", new ReferenceSchema("PatchedCardRequest"));
		assertThat(object(document, "PatchedCardRequest").properties().get(0))
			.isEqualTo(Property.required("kind", StringSchema.ofChoices(List.of("card"))));
		assertThat(object(document, "Invoice").properties()).hasSize(1);
	}

	@Test
	void describesProblems() {
		ApiDocument document = ApiDocument.of("Shop", "1.0", null, OperationRegistry.of(List.of()));
		assertThat(document.schemas()).containsOnlyKeys("Problem", "Violation");
		assertThat(document.problem()).isEqualTo(new ReferenceSchema("Problem"));
		assertThat(object(document, "Problem").properties()).extracting(Property::name)
			.containsExactly("type", "title", "status", "detail", "instance", "code", "errors");
		assertThat(object(document, "Violation").properties()).extracting(Property::name)
			.containsExactly("field", "pointer", "code", "message");
	}

	private static ApiDocument document(Operation... operations) {
		return ApiDocument.of("Shop", "1.0", null, OperationRegistry.of(Arrays.asList(operations)));
	}

	private static List<String> names(ApiDocument document) {
		return document.schemas()
			.keySet()
			.stream()
			.filter((name) -> !name.equals("Problem") && !name.equals("Violation"))
			.toList();
	}

	private static ObjectSchema object(ApiDocument document, String name) {
		assertThat(document.schemas()).containsKey(name);
		return (ObjectSchema) document.schemas().get(name);
	}

	private static Operation operation(String method, Schema body, Schema result) {
		List<Parameter> parameters = (body != null) ? List.of(Parameter.of("body", ParameterLocation.BODY, body, true))
				: List.of();
		List<String> consumes = method.equals("PATCH") ? List.of("application/json", "application/merge-patch+json")
				: List.of("application/json");
		return new Operation(new OperationId(method.toLowerCase(Locale.ROOT)), "books", Operation.Documentation.none(),
				parameters, result, new HttpBinding(method, "/books", 200, consumes, List.of()), "BookApi." + method);
	}

}
