package dev.restkit.autoconfigure.data;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import dev.restkit.autoconfigure.RestKitMethodAutoConfiguration;
import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitControllerAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitErrorAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitMvcAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitWebAutoConfiguration;
import dev.restkit.serializer.RepresentationException;
import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.ViewSet;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Positive;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attributes that are stored whole, such as records, maps and lists in JSON columns.
 */
class StoredWholeTests {

	private static final String PARCEL = "{\"id\":1,\"size\":{\"width\":2,\"unit\":\"cm\"},\"labels\":{\"a\":\"b\"},"
			+ "\"stops\":[{\"city\":\"Oslo\"}],\"seen\":null}";

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestKitAutoConfiguration.class, RestKitMethodAutoConfiguration.class,
				RestKitJsonAutoConfiguration.class, RestKitWebAutoConfiguration.class,
				RestKitErrorAutoConfiguration.class, RestKitControllerAutoConfiguration.class,
				RestKitMvcAutoConfiguration.class, RestKitJpaAutoConfiguration.class,
				RestKitViewSetAutoConfiguration.class, JacksonAutoConfiguration.class,
				HttpMessageConvertersAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
				WebMvcAutoConfiguration.class, DataSourceAutoConfiguration.class, TransactionAutoConfiguration.class,
				HibernateJpaAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("spring.jpa.open-in-view=false", "spring.jpa.hibernate.ddl-auto=create-drop");

	@Test
	void areWrittenAndReadAsTheyAreShown() {
		served((mvc) -> {
			assertThat(sent(mvc, HttpMethod.POST, "/api/parcels", PARCEL)).hasStatus(201).bodyText().isEqualTo(PARCEL);
			assertThat(mvc.get().uri("/api/parcels/1")).hasStatusOk().bodyText().isEqualTo(PARCEL);
		});
	}

	@Test
	void areCheckedWithTheirPlaces() {
		served((mvc) -> assertThat(
				sent(mvc, HttpMethod.POST, "/api/parcels", "{\"size\":{\"width\":0,\"unit\":\"cm\"},\"stops\":[{}]}"))
			.hasStatus(400)
			.bodyJson()
			.extractingPath("$.errors[*].field")
			.isEqualTo(List.of("size.width", "stops[0].city")));
	}

	@Test
	void areRequiredUnlessTheyMayBeNullOrHaveAnInitialValue() {
		served((mvc) -> assertThat(sent(mvc, HttpMethod.POST, "/api/parcels", "{}")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.errors[*].field")
			.isEqualTo(List.of("size")));
	}

	@Test
	void aMergePatchLeavesWhatItDoesNotNameInThem() {
		served((mvc) -> {
			assertThat(sent(mvc, HttpMethod.POST, "/api/parcels", PARCEL)).hasStatus(201);
			assertThat(sent(mvc, HttpMethod.PATCH, "/api/parcels/1",
					"{\"size\":{\"width\":3},\"labels\":{\"a\":null,\"c\":\"d\"}}"))
				.hasStatusOk()
				.bodyJson()
				.hasPathSatisfying("$.size", (size) -> assertThat(size).isEqualTo(Map.of("width", 3, "unit", "cm")))
				.hasPathSatisfying("$.labels", (labels) -> assertThat(labels).isEqualTo(Map.of("c", "d")))
				.hasPathSatisfying("$.stops[0].city", (city) -> assertThat(city).isEqualTo("Oslo"));
		});
	}

	@Test
	void bytesAreBase64AndNoMoreThanTheirColumnHolds() {
		String seal = "{\"id\":1,\"size\":{\"width\":2,\"unit\":\"cm\"},\"seal\":\"AQIDBA==\"}";
		this.runner.withBean(SealedViewSet.class).run((context) -> {
			MockMvcTester mvc = MockMvcTester.from(context);
			assertThat(sent(mvc, HttpMethod.POST, "/api/sealed", seal)).hasStatus(201).bodyText().isEqualTo(seal);
			assertThat(mvc.get().uri("/api/sealed/1")).hasStatusOk().bodyText().isEqualTo(seal);
			assertThat(sent(mvc, HttpMethod.PATCH, "/api/sealed/1", "{\"seal\":\"AQIDBAU=\"}")).hasStatus(400)
				.bodyJson()
				.extractingPath("$.errors[0].code")
				.isEqualTo("max_length");
		});
	}

	/**
	 * The length that JPA has for texts is none of bytes: only the database knows how
	 * many it holds.
	 */
	@Test
	void bytesOfNoDeclaredLengthAreForTheDatabaseToRefuse() {
		String proof = Base64.getEncoder().encodeToString(new byte[300]);
		this.runner.withBean(ProvenViewSet.class).run((context) -> {
			MockMvcTester mvc = MockMvcTester.from(context);
			assertThat(sent(mvc, HttpMethod.POST, "/api/proven",
					"{\"size\":{\"width\":2,\"unit\":\"cm\"},\"proof\":\"%s\"}".formatted(proof)))
				.hasStatus(201);
			assertThat(sent(mvc, HttpMethod.PATCH, "/api/proven/1", "{\"proof\":\"%s\"}".formatted(proof.repeat(4))))
				.hasStatus4xxClientError();
		});
	}

	@Test
	void oneThatNothingReadsStopsTheStartUnlessItIsReadOnly() {
		this.runner.withBean(SilentViewSet.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(RepresentationException.class)
				.hasMessageContaining("'seen'")
				.hasMessageContaining(Silent.class.getName())
				.hasMessageContaining(Seen.class.getName())
				.extracting((failure) -> ((RepresentationException) failure).action())
				.asString()
				.contains("@ReadOnly"));
	}

	@Test
	void oneOfOtherItemsStopsTheStart() {
		this.runner.withBean(OtherItemsViewSet.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(RepresentationException.class)
				.hasMessageContaining("'stops'")
				.hasMessageContaining("List<java.lang.String>"));
	}

	private void served(Consumer<MockMvcTester> test) {
		this.runner.withBean(ParcelViewSet.class).run((context) -> {
			assertThat(context).hasNotFailed();
			test.accept(MockMvcTester.from(context));
		});
	}

	private static MvcTestResult sent(MockMvcTester mvc, HttpMethod method, String path, String json) {
		return mvc.method(method).uri(path).header("Content-Type", "application/json").content(json).exchange();
	}

	@AutoConfigurationPackage
	static class Application {

	}

	record Size(@Positive int width, String unit) {

	}

	record Stop(String city) {

	}

	static class Seen {

		public String by = "";

	}

	@Entity(name = "StoredParcel")
	@SuppressWarnings("NullAway.Init")
	static class StoredParcel {

		@Id
		@GeneratedValue
		Long id;

		@JdbcTypeCode(SqlTypes.JSON)
		@Column(nullable = false)
		Size size;

		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, String> labels = new HashMap<>();

		@JdbcTypeCode(SqlTypes.JSON)
		List<Stop> stops = new ArrayList<>();

		@JdbcTypeCode(SqlTypes.JSON)
		@Nullable Seen seen;

		@Column(length = 4)
		byte @Nullable [] seal;

		@Column(columnDefinition = "varbinary(1000)")
		byte @Nullable [] proof;

	}

	@ModelSerializer(StoredParcel.class)
	record ParcelRepresentation(@ReadOnly Long id, Size size, Map<String, String> labels, List<Stop> stops,
			@ReadOnly @Nullable Seen seen) {

	}

	@ModelSerializer(StoredParcel.class)
	record Sealed(@ReadOnly Long id, Size size, byte @Nullable [] seal) {

	}

	@ModelSerializer(StoredParcel.class)
	record Proven(@ReadOnly Long id, Size size, byte @Nullable [] proof) {

	}

	@ModelSerializer(StoredParcel.class)
	record Silent(@ReadOnly Long id, @Nullable Seen seen) {

	}

	@ModelSerializer(StoredParcel.class)
	record OtherItems(@ReadOnly Long id, List<String> stops) {

	}

	@ViewSet(path = "/api/parcels")
	static class ParcelViewSet extends ModelViewSet<StoredParcel, Long, ParcelRepresentation> {

	}

	@ViewSet(path = "/api/proven")
	static class ProvenViewSet extends ModelViewSet<StoredParcel, Long, Proven> {

	}

	@ViewSet(path = "/api/sealed")
	static class SealedViewSet extends ModelViewSet<StoredParcel, Long, Sealed> {

	}

	@ViewSet(path = "/api/silent")
	static class SilentViewSet extends ModelViewSet<StoredParcel, Long, Silent> {

	}

	@ViewSet(path = "/api/others")
	static class OtherItemsViewSet extends ModelViewSet<StoredParcel, Long, OtherItems> {

	}

}
