package dev.restkit.autoconfigure.web;

import java.util.List;
import java.util.function.Consumer;

import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.operation.Operation;
import dev.restkit.operation.Parameter;
import dev.restkit.schema.NumberSchema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestKitControllerAutoConfiguration}.
 */
class RestKitControllerAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withUserConfiguration(Application.class);

	@Test
	void pagesAreDescribedAsTheApplicationSetsThem() {
		this.runner.withUserConfiguration(PageApi.class)
			.withPropertyValues("spring.data.web.pageable.one-indexed-parameters=true",
					"spring.data.web.pageable.page-parameter=p", "spring.data.web.pageable.size-parameter=s",
					"spring.data.web.pageable.prefix=x-", "spring.data.web.pageable.default-page-size=7",
					"spring.data.web.pageable.max-page-size=9", "spring.data.web.sort.sort-parameter=by")
			.run((context) -> {
				List<Parameter> parameters = operation(context, "page.page").parameters();
				assertThat(parameters).extracting(Parameter::name).containsExactly("x-p", "x-s", "by");
				assertThat(parameters).extracting(Parameter::defaultValue).containsExactly(1, 7, null);
				assertThat(parameters).extracting(Parameter::required).containsOnly(false);
				assertThat(((NumberSchema) parameters.get(0).schema()).minimum()).isEqualByComparingTo("1");
				assertThat(((NumberSchema) parameters.get(1).schema()).maximum()).isEqualByComparingTo("9");
				assertThat(http(context).get().uri("/pages?x-p=1&x-s=7")).hasBodyTextEqualTo("0/7 UNSORTED");
				assertThat(http(context).get().uri("/pages")).hasBodyTextEqualTo("0/7 UNSORTED");
				assertThat(http(context).get().uri("/pages?x-p=3&x-s=99&by=a,desc")).hasBodyTextEqualTo("2/9 a: DESC");
			});
	}

	@Test
	void controllersAreReadWithoutSpringData() {
		this.runner.withUserConfiguration(CustomerApi.class)
			.withClassLoader(new FilteredClassLoader("org.springframework.data"))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(operation(context, "customer.add").body()).isPresent();
			});
	}

	@Test
	void violationsOfSpringsBodiesHaveTheNamesThatClientsUse() {
		run((http) -> {
			assertThat(http.post()
				.uri("/customers")
				.contentType(MediaType.APPLICATION_JSON)
				.content(
						"{\"first_name\":\"\",\"home_address\":{\"street_name\":\"\"},\"past_orders\":[{\"order_name\":\"\"}]}"))
				.hasStatus(400)
				.bodyJson()
				.extractingPath("$.errors[*].pointer")
				.asArray()
				.containsExactlyInAnyOrder("/first_name", "/home_address/street_name", "/past_orders/0/order_name");
			assertThat(http.post()
				.uri("/customers/all")
				.contentType(MediaType.APPLICATION_JSON)
				.content("[{\"first_name\":\"A\",\"home_address\":{\"street_name\":\"\"}}]")).hasStatus(400)
				.bodyJson()
				.extractingPath("$.errors[*].field")
				.asArray()
				.containsExactly("[0].home_address.street_name");
			assertThat(http.post().uri("/customers/form").param("firstName", "")).hasStatus(400)
				.bodyJson()
				.extractingPath("$.errors[*].field")
				.asArray()
				.containsExactlyInAnyOrder("firstName", "homeAddress");
		});
	}

	@Test
	void aProblemDetailOfTheApplicationIsLeftAlone() {
		run((http) -> assertThat(http.get().uri("/customers/refused")).hasStatus(422)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.isStrictlyEqualTo("{\"title\":\"Refused\",\"status\":422,\"detail\":\"Not today.\","
					+ "\"instance\":\"/customers/refused\",\"openAgain\":\"tomorrow\"}"));
	}

	private void run(Consumer<MockMvcTester> test) {
		this.runner.withUserConfiguration(CustomerApi.class)
			.withPropertyValues("spring.jackson.property-naming-strategy=SNAKE_CASE")
			.run((context) -> test.accept(http(context)));
	}

	private static MockMvcTester http(WebApplicationContext context) {
		return MockMvcTester.from(context);
	}

	private static Operation operation(WebApplicationContext context, String id) {
		return context.getBean(OperationCatalogue.class)
			.plans()
			.stream()
			.map((plan) -> plan.operation())
			.filter((operation) -> operation.id().value().equals(id))
			.findFirst()
			.orElseThrow();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = { DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
			ServletWebSecurityAutoConfiguration.class, SecurityFilterAutoConfiguration.class,
			ManagementWebSecurityAutoConfiguration.class })
	static class Application {

	}

	@RestController
	static class PageApi {

		@GetMapping("/pages")
		String page(Pageable pageable) {
			return pageable.getPageNumber() + "/" + pageable.getPageSize() + " " + pageable.getSort();
		}

	}

	@RestController
	static class CustomerApi {

		@PostMapping("/customers")
		void add(@RequestBody @Valid Customer customer) {
		}

		@PostMapping("/customers/all")
		void addAll(@RequestBody List<@Valid Customer> customers) {
		}

		@PostMapping("/customers/form")
		void addForm(@Valid Customer customer) {
		}

		@GetMapping("/customers/refused")
		void refuse() {
			throw new UnsupportedOperationException();
		}

		@ExceptionHandler(UnsupportedOperationException.class)
		ProblemDetail refused() {
			ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(422), "Not today.");
			detail.setTitle("Refused");
			detail.setProperty("openAgain", "tomorrow");
			return detail;
		}

	}

	static class Customer {

		@NotBlank
		private @Nullable String firstName;

		@Valid
		@NotNull
		private @Nullable Address homeAddress;

		private @Nullable List<@Valid Order> pastOrders;

		public @Nullable String getFirstName() {
			return this.firstName;
		}

		public void setFirstName(@Nullable String firstName) {
			this.firstName = firstName;
		}

		public @Nullable Address getHomeAddress() {
			return this.homeAddress;
		}

		public void setHomeAddress(@Nullable Address homeAddress) {
			this.homeAddress = homeAddress;
		}

		public @Nullable List<Order> getPastOrders() {
			return this.pastOrders;
		}

		public void setPastOrders(@Nullable List<Order> pastOrders) {
			this.pastOrders = pastOrders;
		}

	}

	static class Address {

		@NotBlank
		private @Nullable String streetName;

		public @Nullable String getStreetName() {
			return this.streetName;
		}

		public void setStreetName(@Nullable String streetName) {
			this.streetName = streetName;
		}

	}

	record Order(@NotBlank String orderName) {

	}

}
