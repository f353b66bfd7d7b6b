package dev.restkit.method;

import java.util.List;

import dev.restkit.annotation.ReadOnly;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.Parameter;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.UnknownFields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WrittenDocumentation}. Its texts are in the test's resources.
 */
class WrittenDocumentationTests {

	private static final Operation.Documentation NONE = Operation.Documentation.none();

	private final WrittenDocumentation written = new WrittenDocumentation();

	private final TypeReader types = new TypeReader(PropertyNaming.identity(), UnknownFields.IGNORE);

	@Test
	void theFirstSentenceOfJavadocIsTheSummary() throws NoSuchMethodException {
		assertThat(documentation("plants.find", NONE))
			.isEqualTo(new Operation.Documentation("Find `plants`", "Those that *grow*.", false, false));
	}

	@Test
	void whatAnnotationsSayWins() throws NoSuchMethodException {
		Operation.Documentation both = new Operation.Documentation("Mine", "My own.", true, true);
		assertThat(documentation("plants.find", both)).isEqualTo(both);
		assertThat(documentation("plants.described", both)).isEqualTo(both);
		assertThat(documentation("plants.find", Operation.Documentation.of("Mine")))
			.isEqualTo(new Operation.Documentation("Mine", "Find `plants`. Those that *grow*.", false, false));
		assertThat(documentation("plants.find", new Operation.Documentation(null, "My own.", true, false)))
			.isEqualTo(new Operation.Documentation("Find `plants`", "My own.", true, false));
	}

	@Test
	void filesWinOverJavadoc() throws NoSuchMethodException {
		assertThat(documentation("plants.described", NONE))
			.isEqualTo(new Operation.Documentation("Find a plant", "By its name.\n\n## Notes\n\nNone.", false, false));
		assertThat(documentation("plants.described", Operation.Documentation.of("Mine")).summary()).isEqualTo("Mine");
		assertThat(documentation("plants.headless", NONE))
			.isEqualTo(new Operation.Documentation("Find `plants`", "Only a text.", false, false));
		assertThat(documentation("plants.heading", NONE)).isEqualTo(
				new Operation.Documentation("Only a heading", "Find `plants`. Those that *grow*.", false, false));
	}

	@Test
	void filesDescribeOperationsThatAreNoMethods() {
		HandlerMethodReader reader = new HandlerMethodReader(this.types, List.of(), List.of(), null);
		assertThat(reader.documentationOf(new OperationId("plants.described"), Plants.class, "List plants").summary())
			.isEqualTo("Find a plant");
		assertThat(reader.documentationOf(new OperationId("plants.headless"), Plants.class, "List plants"))
			.isEqualTo(new Operation.Documentation("List plants", "Only a text.", false, false));
	}

	@Test
	void groupsAreDescribedByFilesAndClasses() {
		assertThat(this.written.ofGroup("plants", Plants.class)).isEqualTo("All plants.");
		assertThat(this.written.ofGroup("flora", Plants.class)).isEqualTo("The plants of a garden.");
		assertThat(this.written.ofGroup("flora", Fern.class)).isNull();
		assertThat(this.written.ofGroup("flora", String.class)).isNull();
	}

	@Test
	void parametersAreDescribedByJavadoc() {
		Operation operation = new Handlers(new Plants()).read("POST", "/plants/{id}", "find").operation();
		assertThat(operation.parameters()).extracting(Parameter::name).containsExactly("id", "names", "plant");
		assertThat(operation.parameters()).extracting(Parameter::description)
			.containsExactly("the garden's number", null, "what to plant");
	}

	@Test
	void whatAMethodDoesNotSayThoseSayThatItOverrides() {
		Operation operation = new Handlers(new Garden()).read("GET", "/plants", "water").operation();
		assertThat(operation.documentation().summary()).isEqualTo("Water everything");
		assertThat(operation.parameters()).extracting(Parameter::description).containsExactly("how much");
	}

	@Test
	void representationsAreDescribedByJavadoc() {
		for (ObjectSchema schema : List.of((ObjectSchema) this.types.output(Plant.class),
				(ObjectSchema) this.types.input(Plant.class, Constraints.none()).schema())) {
			assertThat(schema.description()).isEqualTo("What clients see of a plant.");
			assertThat(schema.properties()).extracting(Property::description)
				.containsExactly("the number", "how it is called", null);
		}
		assertThat(((ObjectSchema) this.types.output(Fern.class)).properties()).extracting(Property::description)
			.containsExactly("in metres");
	}

	@Test
	void aPropertyOfAQueryRecordIsAParameterWithItsDescription() {
		Operation operation = new Handlers(new Plants()).read("GET", "/plants", "search").operation();
		assertThat(operation.parameters()).extracting(Parameter::description).containsExactly("how it is called", null);
	}

	private Operation.Documentation documentation(String id, Operation.Documentation declared)
			throws NoSuchMethodException {
		HandlerMethodReader reader = new HandlerMethodReader(this.types, List.of(), List.of(), null);
		return reader
			.read(new HandlerDeclaration(new Plants(),
					Plants.class.getDeclaredMethod("find", long.class, List.class, Plant.class),
					new HttpBinding("POST", "/plants/{id}", 200, List.of(), List.of()), new OperationId(id), "plants",
					declared))
			.operation()
			.documentation();
	}

	static class Plants {

		String find(long id, List<String> names, Plant plant) {
			return "";
		}

		String search(Plant plant) {
			return "";
		}

	}

	interface Watered {

		String water(int litres);

	}

	static class Garden implements Watered {

		@Override
		public String water(int litres) {
			return "";
		}

	}

	record Plant(@ReadOnly long id, String name, @Nullable String origin) {

	}

	static class Fern {

		private final int height = 1;

		public int getHeight() {
			return this.height;
		}

	}

}
