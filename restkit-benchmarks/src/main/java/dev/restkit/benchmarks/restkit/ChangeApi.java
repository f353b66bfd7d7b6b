package dev.restkit.benchmarks.restkit;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;

import dev.restkit.benchmarks.bookstore.Offers;
import dev.restkit.benchmarks.bookstore.Prices;
import dev.restkit.subscription.LiveEngine;
import dev.restkit.web.live.LiveConnections;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Changes what is watched, and tells what that cost.
 */
@RestController
@Profile("live")
class ChangeApi {

	private static final int COLLECTIONS = 3;

	private final Prices prices;

	private final Offers offers;

	private final LiveEngine engine;

	private final LiveConnections connections;

	ChangeApi(Prices prices, Offers offers, LiveEngine engine, LiveConnections connections) {
		this.prices = prices;
		this.offers = offers;
		this.engine = engine;
		this.connections = connections;
	}

	record Counted(long evaluations, long events, long deliveries, int waiting) {
	}

	record Heap(long used) {
	}

	@PostMapping("/api/prices/{book}")
	void change(long book, BigDecimal price, int books) {
		this.prices.change(book, books, price);
	}

	@PostMapping("/api/raises/{shops}")
	void raise(int shops) {
		this.offers.raise(shops);
	}

	@GetMapping("/api/counted")
	Counted counted() {
		return new Counted(this.engine.counters().evaluations(), this.engine.counters().events(),
				this.engine.counters().deliveries(), this.connections.waiting());
	}

	@GetMapping("/api/heap")
	Heap heap() {
		for (int collection = 0; collection < COLLECTIONS; collection++) {
			System.gc();
		}
		return new Heap(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
	}

}
