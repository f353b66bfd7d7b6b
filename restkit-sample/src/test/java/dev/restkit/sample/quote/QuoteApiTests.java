package dev.restkit.sample.quote;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;

import dev.restkit.problem.ProblemException;
import dev.restkit.problem.Violation;
import dev.restkit.sample.catalogue.Book;
import dev.restkit.sample.catalogue.BookRepository;
import dev.restkit.sample.quote.QuoteRequest.Destination;
import dev.restkit.sample.quote.QuoteRequest.Item;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A handler with a body is a plain method, too.
 */
class QuoteApiTests {

	private static final Payment CARD = new Payment.Card("Ada Lovelace", "4242");

	private final QuoteApi api = new QuoteApi(new TwoBooks());

	@Test
	void addsGoodsAndShipping() {
		Quote quote = this.api.quote(request(CARD, new Item(1L, 2), new Item(2L, 1)));
		assertThat(quote.goods()).isEqualByComparingTo("40");
		assertThat(quote.shipping()).isEqualByComparingTo("5.70");
		assertThat(quote.total()).isEqualByComparingTo("45.70");
	}

	@Test
	void anInvoiceCostsAFee() {
		Quote quote = this.api.quote(request(new Payment.Invoice("Analytical Engines"), new Item(1L, 1)));
		assertThat(quote.fee()).isEqualByComparingTo("2.50");
		assertThat(quote.total()).isEqualByComparingTo("17.00");
	}

	@Test
	void refusesEveryUnknownBook() {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.api.quote(request(CARD, new Item(3L, 1), new Item(1L, 1), new Item(4L, 1))))
			.satisfies((ex) -> assertThat(ex.problem().errors()).extracting(Violation::pointer)
				.containsExactly("/items/0/book", "/items/2/book"));
	}

	private static QuoteRequest request(Payment payment, Item... items) {
		return new QuoteRequest(List.of(items), new Destination("DE", "10115"), payment);
	}

	/**
	 * A shop with book 1 for 10.00 and book 2 for 20.00.
	 */
	private static final class TwoBooks implements BookRepository {

		@Override
		public List<Book> findAllById(Iterable<Long> ids) {
			return StreamSupport.stream(ids.spliterator(), false)
				.filter((id) -> id <= 2)
				.<Book>map(PricedBook::new)
				.toList();
		}

		@Override
		public List<Book> findTop10ByOrderByCreatedDescIdDesc() {
			return List.of();
		}

	}

	private static final class PricedBook extends Book {

		private final Long id;

		PricedBook(Long id) {
			this.id = id;
		}

		@Override
		public Long getId() {
			return this.id;
		}

		@Override
		public BigDecimal getPrice() {
			return BigDecimal.valueOf(this.id * 10);
		}

	}

}
