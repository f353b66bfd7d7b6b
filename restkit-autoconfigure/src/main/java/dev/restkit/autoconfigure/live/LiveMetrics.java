package dev.restkit.autoconfigure.live;

import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import dev.restkit.subscription.LiveCounters;
import dev.restkit.subscription.LiveEngine;
import dev.restkit.web.live.LiveConnections;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * What live results cost, as Micrometer's meters.
 *
 * @param engine keeps results up to date
 * @param connections knows all clients
 */
record LiveMetrics(LiveEngine engine, LiveConnections connections) implements MeterBinder {

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("restkit.live.connections", this.connections, LiveConnections::size)
			.description("Clients that are connected")
			.register(registry);
		Gauge.builder("restkit.live.queue", this.connections, LiveConnections::waiting)
			.description("Messages that wait for clients")
			.register(registry);
		Gauge.builder("restkit.live.subscriptions", this.engine, LiveEngine::subscriptions)
			.description("Subscriptions")
			.register(registry);
		Gauge.builder("restkit.live.groups", this.engine, LiveEngine::groups)
			.description("Results that are kept up to date")
			.register(registry);
		TimeGauge.builder("restkit.live.lag", this.engine.counters(), TimeUnit.NANOSECONDS, LiveCounters::lagNanos)
			.description("Time from the last change that was told until it was told")
			.register(registry);
		count(registry, "restkit.live.evaluations", "Results that were worked out", LiveCounters::evaluations);
		count(registry, "restkit.live.events", "Events, each once for all who get it", LiveCounters::events);
		count(registry, "restkit.live.deliveries", "Events that were handed to clients", LiveCounters::deliveries);
		count(registry, "restkit.live.delays", "Clients that could not be written to at once", LiveCounters::delays);
		count(registry, "restkit.live.resets", "Clients that were told all anew", LiveCounters::resets);
	}

	private void count(MeterRegistry registry, String name, String description, ToDoubleFunction<LiveCounters> number) {
		FunctionCounter.builder(name, this.engine.counters(), number).description(description).register(registry);
	}

}
