package dev.restkit.sample.catalogue;

import java.math.BigDecimal;

import dev.restkit.annotation.Subscribable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The whole shelf in three numbers, which can be watched.
 */
@RestController
class ShelfApi {

	private final EntityManager entities;

	ShelfApi(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * How many books there are, and what they cost.
	 */
	@GetMapping("/api/shelf")
	@Subscribable(Book.class)
	Shelf shelf() {
		Tuple numbers = this.entities
			.createQuery("select count(book), min(book.price), max(book.price) from Book book", Tuple.class)
			.getSingleResult();
		return new Shelf(numbers.get(0, Long.class), numbers.get(1, BigDecimal.class),
				numbers.get(2, BigDecimal.class));
	}

	/**
	 * The shelf.
	 *
	 * @param books how many books there are
	 * @param cheapest the lowest price, or nothing for an empty shelf
	 * @param dearest the highest price, or nothing for an empty shelf
	 */
	record Shelf(long books, BigDecimal cheapest, BigDecimal dearest) {

	}

}
