package dev.restkit.method;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.component.Argument;
import dev.restkit.component.ComponentProvider;
import dev.restkit.component.Cookie;
import dev.restkit.component.Header;
import dev.restkit.component.Headers;
import dev.restkit.component.QueryParam;
import dev.restkit.component.QueryParams;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.StringSchema;
import dev.restkit.validation.Reading;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.aopalliance.intercept.MethodInterceptor;
import org.hibernate.validator.constraints.ISBN;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HandlerMethodReaderTests {

	private final Handlers handlers = new Handlers(new Api());

	@Test
	void aPlainTypeIsAQueryParameter() {
		assertThat(this.handlers.call("GET", "/", "hello").query("name", "Ada").value()).isEqualTo("Hello, Ada");
		assertThat(this.handlers.call("GET", "/", "hello").value()).isEqualTo("Hello, null");
		assertThat(this.handlers.call("GET", "/", "hello").query("name", "Augusta").violations())
			.containsExactly("name: max_length");
	}

	@Test
	void aPlainTypeThatMayNotBeNullIsRequired() {
		assertThat(this.handlers.call("GET", "/", "square").violations()).containsExactly("number: required");
		assertThat(this.handlers.call("GET", "/", "square").query("number", "12").value()).isEqualTo(144);
	}

	@Test
	void anAbsentOptionalIsEmpty() {
		assertThat(this.handlers.call("GET", "/", "optional").value()).isEqualTo("none");
		assertThat(this.handlers.call("GET", "/", "optional").query("number", "3").value()).isEqualTo("3");
		assertThat(this.handlers.call("GET", "/", "optional").query("number", "x").violations())
			.containsExactly("number: invalid");
	}

	@Test
	void aListIsARepeatedParameter() {
		assertThat(this.handlers.call("GET", "/", "sum").query("numbers", "1", "2").value()).isEqualTo(3);
		assertThat(this.handlers.call("GET", "/", "sum").value()).isEqualTo(0);
		assertThat(this.handlers.call("GET", "/", "sum").query("numbers", "1", "0").violations())
			.containsExactly("numbers[1]: min_value");
	}

	@Test
	void aPlainTypeNamedInThePathIsAVariable() {
		assertThat(this.handlers.call("GET", "/{number}", "square").path("number", "3").value()).isEqualTo(9);
		assertThat(parameter(this.handlers, "GET", "/{number}", "square").location()).isEqualTo(ParameterLocation.PATH);
	}

	@ParameterizedTest
	@ValueSource(strings = { "01", "+1", "0x1", " 1", "1.0", "x", "\u0661", "99999999999", "1e1", "101" })
	void aTextThatItsTypeDoesNotPrintIsThePathOfNothing(String text) {
		assertThat(this.handlers.call("GET", "/{number}", "square").path("number", text).problem().status())
			.isEqualTo(404);
	}

	@Test
	void aTextInThePathIsTakenAsItStands() {
		assertThat(this.handlers.call("GET", "/{name}", "shout").path("name", " a ").value()).isEqualTo(" A ");
	}

	@Test
	void headersQueryParametersAndCookiesAreNamedByTheirParameter() {
		assertThat(this.handlers.call("GET", "/", "wrapped").header("User-Agent", "curl/8").query("page", "2").value())
			.isEqualTo("curl/8 2 7");
		assertThat(this.handlers.call("GET", "/", "wrapped").value()).isEqualTo("null null 7");
		assertThat(this.handlers.read("GET", "/", "wrapped").operation().parameters()).extracting(Parameter::name)
			.containsExactly("User-Agent", "page", "basket");
	}

	@Test
	void constraintsOfAHeadersValueHold() {
		assertThat(this.handlers.call("GET", "/", "limited").header("Token", "abcd").violations())
			.containsExactly("Token: max_length");
		assertThat(this.handlers.call("GET", "/", "limited").query("isbn", "1").violations())
			.containsExactly("isbn: invalid");
	}

	@Test
	void theWholeOfHeadersQueryAndCallerCanBeTaken() {
		assertThat(this.handlers.call("GET", "/", "whole").header("A", "1").query("b", "2").value())
			.isEqualTo("1 2 ada");
		assertThat(this.handlers.read("GET", "/", "whole").operation().parameters()).isEmpty();
	}

	@Test
	void aRecordIsTheBody() {
		assertThat(this.handlers.call("POST", "/", "order").body(Map.of("title", "A", "copies", 2L)).value())
			.isEqualTo("2 A");
		assertThat(this.handlers.read("POST", "/", "order").operation().body()).get()
			.extracting(Parameter::required)
			.isEqualTo(true);
	}

	@Test
	void anEmptyBodyLacksEveryRequiredProperty() {
		assertThat(this.handlers.call("POST", "/", "order").violations()).containsExactly("title: required",
				"copies: required");
	}

	@Test
	void aBodyOfNullOrOfAnotherKindIsReportedAtTheRoot() {
		assertThat(this.handlers.call("POST", "/", "order").body(null).problem().errors()).singleElement()
			.satisfies((violation) -> assertThat(violation.message()).isEqualTo("No data provided."));
		assertThat(this.handlers.call("POST", "/", "order").body(List.of()).violations()).containsExactly(": invalid");
	}

	@Test
	void aNullableBodyMayBeAbsent() {
		assertThat(this.handlers.call("POST", "/", "maybe").value()).isEqualTo("nothing");
	}

	@Test
	void allInputIsReadBeforeAnythingIsReported() {
		assertThat(this.handlers.call("PUT", "/", "both").body(Map.of("title", "A")).violations())
			.containsExactly("number: required", "copies: required");
	}

	@Test
	void aListOfARecordThatIsReadFromTheQueryIsEmptyWhereItIsAbsent() {
		assertThat(this.handlers.call("GET", "/", "tagged").value()).isEqualTo(new Tagged(List.of()));
		assertThat(this.handlers.read("GET", "/", "tagged").operation().parameters()).extracting(Parameter::required)
			.containsExactly(false);
	}

	@Test
	void aRecordWithoutBodyIsReadFromTheQuery() {
		assertThat(this.handlers.call("GET", "/", "find").query("term", "x").value())
			.isEqualTo(new Search("x", null, Optional.empty()));
		assertThat(this.handlers.call("GET", "/", "find").violations()).containsExactly("term: required");
		assertThat(this.handlers.read("GET", "/", "find").operation().parameters()).extracting(Parameter::name)
			.containsExactly("term", "tags", "page");
	}

	@Test
	void whatNoSchemaCanSayIsCheckedByJakartaValidation() {
		assertThat(this.handlers.call("GET", "/", "book").query("isbn", "9780306406158").violations())
			.containsExactly("isbn: invalid");
		assertThat(this.handlers.call("GET", "/", "book").query("isbn", "9780306406157").value())
			.isEqualTo("9780306406157");
	}

	@Test
	void rulesOfABodyAsAWholeAreCheckedWithoutValid() {
		assertThat(this.handlers.call("POST", "/", "period").body(Map.of("from", 2L, "to", 1L)).problem().errors())
			.singleElement()
			.satisfies((violation) -> assertThat(violation.message()).isEqualTo("ends before it starts"));
	}

	@Test
	void aPlaceWithinTheBodyDoesNotNameTheParameter() {
		assertThat(this.handlers.call("POST", "/", "shelf")
			.body(Map.of("books", List.of(Map.of("isbn", "9780306406157"), Map.of("isbn", "1"))))
			.violations()).containsExactly("books[1].isbn: invalid");
	}

	@Test
	void aComponentIsMadeOnceForAllThatAskForIt() {
		BasketProvider provider = new BasketProvider();
		Handlers shop = new Handlers(new Shop(), provider, new TotalProvider());
		assertThat(shop.call("GET", "/", "show").header("X-Currency", "EUR").value()).isEqualTo("EUR EUR of ada");
		assertThat(provider.made).isEqualTo(1);
		assertThat(shop.read("GET", "/", "show").operation().parameters()).extracting(Parameter::name)
			.containsExactly("X-Currency");
	}

	@Test
	void noComponentIsMadeForInputThatIsRefused() {
		BasketProvider provider = new BasketProvider();
		Handlers shop = new Handlers(new Shop(), provider, new TotalProvider());
		assertThat(shop.call("GET", "/", "buy").violations()).containsExactly("copies: required");
		assertThat(provider.made).isZero();
	}

	@Test
	void aProviderIsAskedFirst() {
		Argument fixed = new Argument() {

			@Override
			public List<Parameter> parameters() {
				return List.of();
			}

			@Override
			public Object supply(Invocation invocation, Reading reading) {
				return 5;
			}

		};
		this.handlers.with((parameter, variables) -> (parameter.getParameterType() == int.class) ? fixed : null);
		assertThat(this.handlers.call("GET", "/", "square").value()).isEqualTo(25);
	}

	@Test
	void exceptionsOfTheHandlerAreNotWrapped() {
		OperationPlan plan = this.handlers.read("GET", "/", "fail");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> plan.handler().handle(new Object[0]));
	}

	@Test
	void aProxyIsCalledUnlessTheMethodIsPrivate() {
		ProxyFactory factory = new ProxyFactory(new Proxied("target"));
		factory.setProxyTargetClass(true);
		factory.addAdvice((MethodInterceptor) (invocation) -> "around " + invocation.proceed());
		Object proxy = factory.getProxy();
		assertThat(proxied(proxy, "open")).isEqualTo("around target");
		assertThat(proxied(proxy, "hidden")).isEqualTo("target");
	}

	@Test
	void theResultIsDescribedWithoutItsWrapping() {
		assertThat(this.handlers.read("GET", "/", "later").operation().result()).isInstanceOfSatisfying(
				ArraySchema.class, (array) -> assertThat(array.items()).isInstanceOf(ObjectSchema.class));
		assertThat(this.handlers.read("GET", "/", "response").operation().result()).isEqualTo(StringSchema.any());
		assertThat(this.handlers.read("GET", "/", "nothing").operation().result()).isNull();
		assertThat(this.handlers.read("GET", "/", "noContent").operation().result()).isNull();
	}

	@Test
	void theSourceNamesClassWithItsOuterOneMethodAndTypes() {
		assertThat(this.handlers.read("GET", "/", "hello").operation().source())
			.isEqualTo("HandlerMethodReaderTests.Api.hello(String)");
	}

	private static @Nullable Object proxied(Object proxy, String name) {
		try {
			return new MethodInvoker(proxy, Proxied.class.getDeclaredMethod(name)).handle(new Object[0]);
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static Parameter parameter(Handlers handlers, String verb, String path, String name) {
		return handlers.read(verb, path, name).operation().parameters().get(0);
	}

	record Order(@Size(max = 5) String title, @Min(1) int copies) {

	}

	record Search(String term, @Nullable Set<String> tags, Optional<Integer> page) {

	}

	record Tagged(List<String> tags) {

	}

	record Period(int from, int to) {

		@AssertTrue(message = "ends before it starts")
		boolean isOrdered() {
			return this.from <= this.to;
		}

	}

	record Volume(@ISBN String isbn) {

	}

	record Shelf(List<@Valid Volume> books) {

	}

	record Basket(String currency) {

	}

	record Total(String text) {

	}

	static class BasketProvider implements ComponentProvider<Basket> {

		private int made;

		Basket resolve(Header<String> xCurrency) {
			this.made++;
			return new Basket(String.valueOf(xCurrency.get()));
		}

	}

	static class TotalProvider implements ComponentProvider<Total> {

		private Total resolve(Basket basket, CurrentUser user) {
			return new Total(basket.currency() + " of " + user.name());
		}

	}

	static class Shop {

		String show(Basket basket, Total total) {
			return basket.currency() + " " + total.text();
		}

		String buy(Basket basket, int copies) {
			return basket.currency() + copies;
		}

	}

	static class Proxied {

		private final String name;

		Proxied(String name) {
			this.name = name;
		}

		protected Proxied() {
			this("proxy");
		}

		public String open() {
			return this.name;
		}

		private String hidden() {
			return this.name;
		}

	}

	@SuppressWarnings("unused")
	private static final class Api {

		private String hello(@Size(max = 5) @Nullable String name) {
			return "Hello, " + name;
		}

		int square(@Max(100) int number) {
			return number * number;
		}

		String optional(Optional<Integer> number) {
			return number.map(String::valueOf).orElse("none");
		}

		int sum(List<@Min(1) Integer> numbers) {
			return numbers.stream().mapToInt(Integer::intValue).sum();
		}

		String shout(String name) {
			return name.toUpperCase(Locale.ROOT);
		}

		String wrapped(Header<String> userAgent, QueryParam<Integer> page, Cookie<Long> basket) {
			return userAgent + " " + page + " " + basket;
		}

		String limited(Header<@Size(max = 3) String> token, @ISBN @Nullable String isbn) {
			return "fine";
		}

		String whole(Headers headers, QueryParams query, CurrentUser user) {
			return headers.get("a") + " " + query.get("b") + " " + user.name();
		}

		String order(Order order) {
			return order.copies() + " " + order.title();
		}

		String maybe(@Nullable Order order) {
			return (order != null) ? order.title() : "nothing";
		}

		String both(int number, Order order) {
			return number + order.title();
		}

		Tagged tagged(Tagged tagged) {
			return tagged;
		}

		Search find(Search search) {
			return search;
		}

		String book(@ISBN String isbn) {
			return isbn;
		}

		String period(Period period) {
			return period.toString();
		}

		String shelf(Shelf shelf) {
			return shelf.toString();
		}

		void fail() throws IOException {
			throw new IOException();
		}

		CompletableFuture<Optional<List<Order>>> later() {
			return new CompletableFuture<>();
		}

		ResponseEntity<String> response() {
			return ResponseEntity.ok("");
		}

		ResponseEntity<Void> noContent() {
			return ResponseEntity.noContent().build();
		}

		void nothing() {
		}

	}

}
