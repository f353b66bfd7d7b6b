package dev.restkit.sample.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.restkit.annotation.Throttle;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.Violation;
import dev.restkit.validation.Rule;
import dev.restkit.sample.catalogue.Book;
import dev.restkit.sample.catalogue.BookRepository;
import dev.restkit.sample.quote.QuoteRequest.Destination;
import dev.restkit.sample.quote.QuoteRequest.Item;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

// The body is a record; everything wrong with it is reported before the method runs, so it only checks what needs the
// database.
/**
 * Quotes what a delivery costs, without ordering it.
 */
@RestController
@RequestMapping("/api/quote")
class QuoteApi {

	private static final String HOME = "DE";

	private final BookRepository books;

	QuoteApi(BookRepository books) {
		this.books = books;
	}

	/**
	 * Quote what a delivery costs.
	 * <p>
	 * Nothing is ordered and nothing is kept. Sending costs:
	 * <ul>
	 * <li>3.90 for a parcel within Germany, 9.90 for one abroad;
	 * <li>0.60 for each copy in it.
	 * </ul>
	 * @param request what is to be sent
	 * @return the costs
	 */
	@PostMapping
	@Throttle(anonymous = "5/min", user = "30/min")
	Quote quote(QuoteRequest request) {
		List<Item> items = request.items();
		BigDecimal goods = goods(items, priced(items));
		return Quote.of(goods, shipping(items, request.destination()), request.payment().fee());
	}

	private Map<Long, Book> priced(List<Item> items) {
		List<Long> ids = items.stream().map(Item::book).distinct().toList();
		return this.books.findAllById(ids).stream().collect(Collectors.toMap(Book::getId, Function.identity()));
	}

	private static BigDecimal goods(List<Item> items, Map<Long, Book> books) {
		BigDecimal sum = BigDecimal.ZERO;
		List<Violation> unknown = new ArrayList<>();
		for (int index = 0; index < items.size(); index++) {
			Item item = items.get(index);
			Book book = books.get(item.book());
			if (book == null) {
				unknown.add(unknownBook(index, item));
			}
			else {
				sum = sum.add(book.getPrice().multiply(BigDecimal.valueOf(item.quantity())));
			}
		}
		if (!unknown.isEmpty()) {
			throw ProblemException.invalid(unknown);
		}
		return sum;
	}

	private static Violation unknownBook(int index, Item item) {
		Pointer at = Pointer.of("items").child(index).child("book");
		return Violation.at(at, Rule.KEY_DOES_NOT_EXIST.code(), Rule.KEY_DOES_NOT_EXIST.sentence(item.book()));
	}

	private static BigDecimal shipping(List<Item> items, Destination destination) {
		int copies = items.stream().mapToInt(Item::quantity).sum();
		BigDecimal parcel = new BigDecimal(destination.country().equals(HOME) ? "3.90" : "9.90");
		return parcel.add(new BigDecimal("0.60").multiply(BigDecimal.valueOf(copies)));
	}

}
