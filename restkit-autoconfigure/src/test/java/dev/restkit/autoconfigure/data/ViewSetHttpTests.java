package dev.restkit.autoconfigure.data;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.authentication.CurrentUser;
import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import dev.restkit.autoconfigure.RestKitMethodAutoConfiguration;
import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitControllerAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitErrorAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitMvcAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitWebAutoConfiguration;
import dev.restkit.document.DocumentedPolicies;
import dev.restkit.document.PossibleProblems;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import dev.restkit.viewset.Action;
import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.ViewSet;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * View sets over HTTP, beside the application's own controllers and advice.
 */
class ViewSetHttpTests {

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
		.withBean(AccountViewSet.class)
		.withBean(TransferViewSet.class)
		.withPropertyValues("spring.jpa.open-in-view=false", "spring.jpa.hibernate.ddl-auto=create-drop");

	@Test
	void adviceSeesWhatActionsHooksAndScopesThrow() {
		this.runner.withBean(Advice.class).run(served((mvc) -> {
			assertThat(post(mvc, "/api/accounts", "{\"owner\": \"ann\"}")).hasStatus(201);
			for (String path : new String[] { "/api/accounts/1/freeze", "/api/accounts/late" }) {
				assertThat(mvc.post().uri(path).principal(() -> "ann")).hasStatus(HttpStatus.I_AM_A_TEAPOT)
					.bodyText()
					.isEqualTo("{\"late\":\"too late\"}");
			}
			assertThat(mvc.get().uri("/api/accounts").principal(() -> "late")).hasStatus(HttpStatus.I_AM_A_TEAPOT);
			assertThat(post(mvc, "/api/accounts", "{\"owner\": \"late\"}")).hasStatus(HttpStatus.I_AM_A_TEAPOT);
		}));
	}

	@Test
	void adviceNarrowedToAViewSetSeesItsExceptions() {
		this.runner.withBean(NarrowAdvice.class)
			.run(served((mvc) -> assertThat(mvc.post().uri("/api/accounts/late").principal(() -> "ann"))
				.hasStatus(HttpStatus.GATEWAY_TIMEOUT)));
	}

	@Test
	void adviceNarrowedToOthersDoesNotSeeThem() {
		this.runner.withBean(ForeignAdvice.class)
			.run(served((mvc) -> problem(mvc.post().uri("/api/accounts/late").principal(() -> "ann").exchange(), 500,
					"error")));
	}

	@Test
	void problemsAreAnswersThatAdviceForEverythingDoesNotSee() {
		this.runner.withBean(EverythingAdvice.class).run(served((mvc) -> {
			problem(post(mvc, "/api/accounts", "{\"owner\": null}"), 400, "invalid");
			problem(mvc.get().uri("/api/accounts/77").exchange(), 404, "not_found");
			problem(mvc.post().uri("/api/accounts/closed").exchange(), 409, "conflict");
			assertThat(mvc.post().uri("/api/accounts/late")).hasStatus(HttpStatus.I_AM_A_TEAPOT);
		}));
	}

	@Test
	void aPageBeyondTheLastIsToldWhereThereArePages() {
		this.runner.run((context) -> {
			OperationRegistry operations = context.getBean(OperationRegistry.class);
			assertThat(operations.operations().stream().filter(ViewSetHttpTests::isNotFoundPossible))
				.extracting((operation) -> operation.id().value())
				.contains("accounts.list", "accounts.retrieve")
				.doesNotContain("accounts.create", "accounts.late");
			served((mvc) -> problem(mvc.get().uri("/api/accounts?page=2").exchange(), 404, "not_found"))
				.accept(context);
		});
	}

	private static boolean isNotFoundPossible(Operation operation) {
		return PossibleProblems.of(operation, DocumentedPolicies.none()).contains(ProblemKind.NOT_FOUND);
	}

	@Test
	void problemsStandInWhereNoAdviceMatches() {
		this.runner.withBean(Advice.class)
			.run(served((mvc) -> problem(mvc.post().uri("/api/accounts/broken").exchange(), 500, "error")));
	}

	@Test
	void entityOutsideOfTheScopeDoesNotExistForControllers() {
		this.runner.withBean(CardApi.class).run(served((mvc) -> {
			assertThat(post(mvc, "/api/accounts", "{\"owner\": \"ann\"}")).hasStatus(201);
			assertThat(mvc.get().uri("/cards/1").principal(() -> "ann")).hasStatusOk().bodyText().contains("ann");
			problem(mvc.get().uri("/cards/1").principal(() -> "bob").exchange(), 404, "not_found");
		}));
	}

	@Test
	void relationDoesNotLeadOutOfTheScope() {
		this.runner.run(served((mvc) -> {
			assertThat(post(mvc, "/api/accounts", "{\"owner\": \"ann\"}")).hasStatus(201);
			String body = "{\"account\": 1, \"amount\": 1}";
			assertThat(post(mvc, "/api/transfers", body)).hasStatus(201);
			MvcTestResult refused = mvc.post()
				.uri("/api/transfers")
				.principal(() -> "bob")
				.contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.exchange();
			problem(refused, 400, "invalid");
			assertThat(refused).bodyJson().extractingPath("$.errors[0].code").isEqualTo("does_not_exist");
		}));
	}

	@Test
	void scopeOfThePrimaryViewSetHolds() {
		this.runner.withBean(AllAccountsViewSet.class).withBean(CardApi.class).run(served((mvc) -> {
			assertThat(post(mvc, "/api/accounts", "{\"owner\": \"ann\"}")).hasStatus(201);
			assertThat(mvc.get().uri("/cards/1").principal(() -> "bob")).hasStatusOk();
		}));
		this.runner.withBean(PrimaryAccountsViewSet.class).withBean(CardApi.class).run(served((mvc) -> {
			assertThat(post(mvc, "/api/accounts", "{\"owner\": \"ann\"}")).hasStatus(201);
			problem(mvc.get().uri("/cards/1").principal(() -> "ann").exchange(), 404, "not_found");
		}));
	}

	@Test
	void stopsForTwoPrimaryViewSetsOfOneModel() {
		this.runner.withBean(PrimaryAccountsViewSet.class)
			.withBean(SecondPrimaryViewSet.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("SecondPrimaryViewSet")
				.hasMessageContaining("is primary for 'Account', as 'PrimaryAccountsViewSet' is"));
	}

	@Test
	void decimalsAreTextsWithTheScaleOfTheirColumn() {
		this.runner.withPropertyValues("restkit.serializer.decimals=string").run(served((mvc) -> {
			assertThat(post(mvc, "/api/accounts", "{\"owner\": \"ann\"}")).hasStatus(201);
			for (String amount : new String[] { "12", "\"12\"", "\"1.2e1\"" }) {
				assertThat(post(mvc, "/api/transfers", "{\"account\": 1, \"amount\": " + amount + "}")).hasStatus(201)
					.bodyText()
					.contains("\"amount\":\"12.00\",\"fee\":\"0.00000000\"");
			}
		}));
	}

	@Test
	void decimalsAreNumbersWithoutExponentByDefault() {
		this.runner.run(served((mvc) -> {
			assertThat(post(mvc, "/api/accounts", "{\"owner\": \"ann\"}")).hasStatus(201);
			assertThat(post(mvc, "/api/transfers", "{\"account\": 1, \"amount\": \"1e1\"}")).hasStatus(201)
				.bodyText()
				.contains("\"amount\":10.00,\"fee\":0.00000000");
		}));
	}

	private static ContextConsumer<AssertableWebApplicationContext> served(Consumer<MockMvcTester> test) {
		return (context) -> {
			assertThat(context).hasNotFailed();
			test.accept(MockMvcTester.from(context));
		};
	}

	private static MvcTestResult post(MockMvcTester mvc, String path, String body) {
		return mvc.post()
			.uri(path)
			.principal(() -> "ann")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private static void problem(MvcTestResult result, int status, String code) {
		assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
	}

	@AutoConfigurationPackage
	static class Application {

	}

	@Entity(name = "Account")
	static class Account {

		@Id
		@GeneratedValue
		@Nullable Long id;

		@Column(nullable = false)
		String owner = "";

	}

	@Entity(name = "Transfer")
	static class Transfer {

		@Id
		@GeneratedValue
		@Nullable Long id;

		@ManyToOne(optional = false)
		@Nullable Account account;

		@Column(nullable = false, precision = 10, scale = 2)
		@Nullable BigDecimal amount;

		@Column(nullable = false, precision = 20, scale = 8)
		BigDecimal fee = BigDecimal.ZERO;

	}

	@ModelSerializer(Account.class)
	record AccountRepresentation(@ReadOnly Long id, String owner) {

	}

	@ModelSerializer(Transfer.class)
	record TransferRepresentation(@ReadOnly Long id, Long account, BigDecimal amount, BigDecimal fee) {

	}

	@ViewSet(path = "/api/accounts")
	static class AccountViewSet extends ModelViewSet<Account, Long, AccountRepresentation> {

		@Override
		protected @Nullable Specification<Account> scope(CurrentUser user) {
			if (user.name().equals("late")) {
				throw new IllegalStateException(new TimeoutException("too late"));
			}
			return (account, query, criteria) -> criteria.equal(account.get("owner"), user.name());
		}

		@Override
		protected void beforeCreate(Account account, CurrentUser user) {
			if (account.owner.equals("late")) {
				throw new IllegalStateException(new TimeoutException("too late"));
			}
		}

		@Action(detail = true, method = Action.Method.POST)
		void freeze(Account account) throws TimeoutException {
			throw new TimeoutException("too late");
		}

		@Action(detail = false, method = Action.Method.POST)
		void late() throws TimeoutException {
			throw new TimeoutException("too late");
		}

		@Action(detail = false, method = Action.Method.POST)
		void closed() {
			throw ProblemException.conflict("The bank is closed.");
		}

		@Action(detail = false, method = Action.Method.POST)
		void broken() {
			throw new IllegalStateException("secret");
		}

	}

	@ViewSet(path = "/api/all-accounts")
	static class AllAccountsViewSet extends ModelViewSet<Account, Long, AccountRepresentation> {

	}

	@ViewSet(path = "/api/primary-accounts", primary = true)
	static class PrimaryAccountsViewSet extends ModelViewSet<Account, Long, AccountRepresentation> {

		@Override
		protected Specification<Account> scope(CurrentUser user) {
			return (account, query, criteria) -> criteria.disjunction();
		}

	}

	@ViewSet(path = "/api/second-accounts", primary = true)
	static class SecondPrimaryViewSet extends ModelViewSet<Account, Long, AccountRepresentation> {

	}

	@ViewSet(path = "/api/transfers")
	static class TransferViewSet extends ModelViewSet<Transfer, Long, TransferRepresentation> {

	}

	@RestController
	static class CardApi {

		@GetMapping("/cards/{id}")
		Map<String, String> card(Account account) {
			return Map.of("owner", account.owner);
		}

	}

	@RestControllerAdvice
	static class Advice {

		@ExceptionHandler
		@ResponseStatus(HttpStatus.I_AM_A_TEAPOT)
		Map<String, String> late(TimeoutException failure) {
			return Map.of("late", String.valueOf(failure.getMessage()));
		}

	}

	@ControllerAdvice(assignableTypes = AccountViewSet.class)
	static class NarrowAdvice {

		@ExceptionHandler(TimeoutException.class)
		@ResponseStatus(HttpStatus.GATEWAY_TIMEOUT)
		void late() {
		}

	}

	@ControllerAdvice(assignableTypes = TransferViewSet.class)
	static class ForeignAdvice {

		@ExceptionHandler(TimeoutException.class)
		@ResponseStatus(HttpStatus.GATEWAY_TIMEOUT)
		void late() {
		}

	}

	@ControllerAdvice
	static class EverythingAdvice {

		@ExceptionHandler(Exception.class)
		@ResponseStatus(HttpStatus.I_AM_A_TEAPOT)
		void anything() {
		}

	}

}
