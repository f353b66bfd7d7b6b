package dev.restkit.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@OnEveryDatabase
class HandlerTests {

	private final BookstoreClient client;

	HandlerTests(Database database) {
		this.client = database.bookstore().client();
	}

	@Test
	void saysHelloToTheOneNamedInTheQueryAndTheClientNamedInTheHeader() {
		assertThat(this.client.get("/api/hello?name=Ada", "User-Agent", "curl/8").expect(200).body())
			.isEqualTo("{\"message\":\"Hello, Ada!\",\"client\":\"curl/8\"}");
		assertThat(this.client.get("/api/hello").expect(200).get("message")).isEqualTo("Hello, World!");
	}

	@Test
	void refusesANameThatIsTooLong() {
		Answer answer = this.client.get("/api/hello?name=" + "x".repeat(41));
		assertThat(answer.violations()).containsOnly(Map.entry("name", "max_length"));
		assertThat(answer.objects("errors").get(0)).containsEntry("message",
				"Ensure this field has no more than 40 characters.");
		this.client.get("/api/hello?name=%00").expect(400);
	}

	@Test
	void countsANameInCodePoints() {
		this.client.get("/api/hello?name=" + "%F0%9F%9A%80".repeat(40)).expect(200);
	}

	@Test
	void quotesADelivery() {
		List<Map<String, Object>> books = this.client.get("/api/books").results();
		Map<String, Object> request = quote(List.of(item(books.get(0), 2), item(books.get(1), 1)));
		Answer quote = this.client.post("/api/quote", request).expect(200);
		BigDecimal goods = price(books.get(0)).multiply(BigDecimal.valueOf(2)).add(price(books.get(1)));
		assertThat(quote.decimal("goods")).isEqualByComparingTo(goods);
		assertThat(quote.decimal("shipping")).isEqualByComparingTo("5.70");
		assertThat(quote.decimal("fee")).isEqualByComparingTo("0");
		assertThat(quote.decimal("total")).isEqualByComparingTo(goods.add(new BigDecimal("5.70")));
	}

	@Test
	void quotesADeliveryByInvoice() {
		Map<String, Object> request = quote(List.of(item(this.client.get("/api/books").results().get(0), 1)));
		request.put("payment", Map.of("type", "invoice", "company", "Analytical Engines"));
		assertThat(this.client.post("/api/quote", request).expect(200).decimal("fee")).isEqualByComparingTo("2.50");
	}

	@Test
	void refusesEachUnknownBookWhereItStands() {
		Map<String, Object> known = this.client.get("/api/books").results().get(0);
		Answer answer = this.client.post("/api/quote", quote(
				List.of(item(known, 1), Map.of("book", 999_999, "quantity", 1), Map.of("book", 0, "quantity", 1))));
		assertThat(answer.violations()).containsExactly(Map.entry("items[1].book", "does_not_exist"),
				Map.entry("items[2].book", "does_not_exist"));
		assertThat(answer.objects("errors").get(0)).containsEntry("pointer", "/items/1/book");
	}

	@Test
	void reportsAllThatIsWrongWithAQuote() {
		Map<String, Object> request = new HashMap<>();
		request.put("items", List.of(Map.of("book", "x", "quantity", 0), Map.of()));
		request.put("destination", Map.of("country", "germany"));
		request.put("payment", Map.of("type", "card", "holder", " ", "lastDigits", "12"));
		assertThat(this.client.post("/api/quote", request).violations()).containsExactly(
				Map.entry("items[0].book", "invalid"), Map.entry("items[0].quantity", "min_value"),
				Map.entry("items[1].book", "required"), Map.entry("items[1].quantity", "required"),
				Map.entry("destination.country", "invalid"), Map.entry("destination.postcode", "required"),
				Map.entry("payment.holder", "blank"), Map.entry("payment.lastDigits", "invalid"));
	}

	@Test
	void refusesAPaymentThatIsNeitherCardNorInvoice() {
		Map<String, Object> request = quote(new ArrayList<>());
		request.put("payment", Map.of("type", "barter"));
		assertThat(this.client.post("/api/quote", request).violations()).containsExactly(Map.entry("items", "empty"),
				Map.entry("payment.type", "invalid_choice"));
		request.put("payment", Map.of("holder", "Ada"));
		assertThat(this.client.post("/api/quote", request).violations()).containsEntry("payment.type", "required");
	}

	@Test
	void asksForAllThatAQuoteNeeds() {
		assertThat(this.client.post("/api/quote", Map.of()).violations()).containsExactly(
				Map.entry("items", "required"), Map.entry("destination", "required"), Map.entry("payment", "required"));
		for (String body : List.of("[]", "null", "5", "\"x\"")) {
			assertThat(this.client.post("/api/quote", body).violations()).containsOnlyKeys("");
		}
		assertThat(this.client.post("/api/quote", "{bad").expect(400).get("code")).isEqualTo("parse_error");
	}

	private static Map<String, Object> item(Map<String, Object> book, int quantity) {
		return Map.of("book", book.get("id"), "quantity", quantity);
	}

	private static BigDecimal price(Map<String, Object> book) {
		return new BigDecimal(book.get("price").toString());
	}

	private static Map<String, Object> quote(List<Map<String, Object>> items) {
		return new HashMap<>(Map.of("items", items, "destination", Map.of("country", "DE", "postcode", "10115"),
				"payment", Map.of("type", "card", "holder", "Ada Lovelace", "lastDigits", "4242")));
	}

}
