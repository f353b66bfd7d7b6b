package dev.restkit.data.jpa;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.Slug;
import dev.restkit.authentication.CurrentUser;
import dev.restkit.data.jpa.Library.Chapter;
import dev.restkit.data.jpa.Library.Novel;
import dev.restkit.format.json.JacksonTypeForms;
import dev.restkit.format.json.RestKitJacksonModule;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.Violation;
import dev.restkit.representation.LinkForm;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.resource.ResourceStore;
import dev.restkit.schema.Property;
import dev.restkit.schema.RelationSchema;
import dev.restkit.schema.StringSchema;
import dev.restkit.serializer.RepresentationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that representations of entities are read and documented as Jackson is told.
 */
class JacksonRepresentationTests {

	private final Library library = new Library(new JacksonTypeForms(JsonMapper.builder()
		.addModule(new RestKitJacksonModule(new LinkRegistry(), () -> LinkForm.of("")))
		.build()));

	@AfterEach
	void close() {
		this.library.close();
	}

	@Test
	void namesWhatIsShownAndWhatIsTaken() {
		List<Property> properties = this.library.stores.storeFor(Printed.class).schema().properties();
		assertThat(properties).extracting(Property::name)
			.containsExactly("id", "title", "price", "published", "stock", "secret", "writer", "genres");
		assertThat(properties).filteredOn(Property::readOnly).extracting(Property::name).containsExactly("id", "stock");
		assertThat(properties).filteredOn(Property::writeOnly).extracting(Property::name).containsExactly("secret");
		assertThat(properties).filteredOn(Property::sparse).extracting(Property::name).containsExactly("published");
		assertThat(properties).filteredOn((property) -> property.schema() instanceof StringSchema)
			.extracting(Property::name)
			.containsExactly("id", "title", "price", "published", "secret");
		assertThat(properties).filteredOn((property) -> property.name().equals("writer"))
			.extracting(Property::schema)
			.allSatisfy(
					(schema) -> assertThat(((RelationSchema) schema).identifier()).isInstanceOf(StringSchema.class));
	}

	@Test
	void readsWhatIsWritten() {
		ResourceStore<?, ?, ?> store = this.library.stores.storeFor(Printed.class);
		long writer = this.library.fill(1);
		Map<String, Object> input = new HashMap<>(Map.of("title", "A", "price", "1.50", "published", "02.01.2026",
				"stock", 99L, "secret", "s", "writer", String.valueOf(writer), "genres", List.of("essay")));
		assertThat(store.read(input, null, false, CurrentUser.of(null)).values())
			.containsEntry("published", LocalDate.of(2026, 1, 2))
			.containsEntry("price", new BigDecimal("1.50"))
			.doesNotContainKeys("isbn")
			.doesNotContainEntry("stock", 99);
		input.put("published", "2026-01-02");
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> store.read(input, null, false, CurrentUser.of(null)))
			.satisfies((ex) -> assertThat(ex.problem().errors()).extracting(Violation::field)
				.containsExactly("published"));
	}

	@Test
	void aPatternThatCannotBeReadStopsTheStart() {
		assertThatExceptionOfType(RepresentationException.class)
			.isThrownBy(() -> this.library.stores.storeFor(Lossy.class))
			.withMessageContaining("published")
			.withMessageContaining("read back");
	}

	@Test
	void unwrapsANestedRepresentation() {
		assertThat(this.library.stores.storeFor(Flat.class).schema().properties()).extracting(Property::name)
			.containsExactly("heading", "by_title");
	}

	@ModelSerializer(Novel.class)
	record Printed(@JsonFormat(shape = JsonFormat.Shape.STRING) Long id, String title,
			@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price,
			@JsonInclude(JsonInclude.Include.NON_NULL) @JsonFormat(
					pattern = "dd.MM.yyyy") @Nullable LocalDate published,
			@JsonProperty(access = JsonProperty.Access.READ_ONLY) int stock,
			@JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable String secret,
			@JsonIgnore @Nullable String isbn, @JsonFormat(shape = JsonFormat.Shape.STRING) Long writer,
			@Slug("name") Set<String> genres) {

	}

	@ModelSerializer(Novel.class)
	record Lossy(Long id, @JsonFormat(pattern = "MM.yyyy") @Nullable LocalDate published) {

	}

	@ModelSerializer(Novel.class)
	record Titled(String title) {

	}

	@ModelSerializer(Chapter.class)
	record Flat(String heading, @JsonUnwrapped(prefix = "by_") Titled novel) {

	}

}
