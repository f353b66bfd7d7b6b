package dev.restkit.autoconfigure.live;

import java.time.Duration;
import java.util.List;

import dev.restkit.subscription.LiveSettings;
import dev.restkit.subscription.QueueLimits;
import dev.restkit.web.live.LiveLimits;
import dev.restkit.web.live.LiveOperations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties under {@code restkit.live}: results that are kept up to date.
 *
 * @param enabled Whether changes are captured and told at all
 * @param bus What carries changes to all nodes of the application: local for one node,
 * redis or postgresql for several
 * @param busTimeout How long to wait for Redis when it is told of changes
 * @param initializeSchema When the tables of the bus postgresql are made: embedded,
 * always, never
 * @param path Path of WebSockets that watch many results
 * @param coalescing How long changes are gathered before a result is worked out again
 * @param heartbeat How often clients are shown that the connection lives
 * @param history How many events of a result are kept for clients that come back
 * @param historyAge How long they are kept
 * @param allowedOrigins Origins beside the application's own whose pages may open
 * WebSockets, such as https://*.example.org; none by default
 * @param workers How many results are worked out at the same time
 * @param maxResults How many results are kept up to date at the most
 * @param maxRows How many rows a live result may have
 * @param maxConnections How many live connections a user, or an address without a user,
 * may have
 * @param maxSubscriptions How many results one WebSocket may watch
 * @param maxFrame How long a frame of a client may be, in characters of one byte
 * @param maxFramesPerSecond How many frames a client may send in a second
 * @param maxQueue How many messages are kept for a client that does not read
 * @param maxQueueSize How much is kept for a client that does not read
 * @param patience How long a client may read nothing before it is left
 * @since 0.1.0
 */
@ConfigurationProperties("restkit.live")
record LiveProperties(@DefaultValue("true") boolean enabled, @DefaultValue("local") Bus bus,
		@DefaultValue("1s") Duration busTimeout, @DefaultValue("embedded") Initialization initializeSchema,
		@DefaultValue("/ws") String path, @DefaultValue("100ms") Duration coalescing,
		@DefaultValue("15s") Duration heartbeat, @DefaultValue("300") int history,
		@DefaultValue("5m") Duration historyAge, @DefaultValue List<String> allowedOrigins,
		@DefaultValue("4") int workers, @DefaultValue("10000") int maxResults, @DefaultValue("1000") int maxRows,
		@DefaultValue("20") int maxConnections, @DefaultValue("50") int maxSubscriptions,
		@DefaultValue("64KB") DataSize maxFrame, @DefaultValue("100") int maxFramesPerSecond,
		@DefaultValue("256") int maxQueue, @DefaultValue("256KB") DataSize maxQueueSize,
		@DefaultValue("10s") Duration patience) {

	LiveSettings engine() {
		return new LiveSettings(this.coalescing, this.history, this.historyAge, this.maxResults);
	}

	LiveLimits limits() {
		return new LiveLimits(this.maxConnections, this.maxSubscriptions, Math.toIntExact(this.maxFrame.toBytes()),
				this.maxFramesPerSecond, new QueueLimits(this.maxQueue, Math.toIntExact(this.maxQueueSize.toBytes())),
				this.patience, this.heartbeat);
	}

	LiveOperations.Settings wires(int queryParameters) {
		return new LiveOperations.Settings(this.path, this.allowedOrigins, this.maxRows, queryParameters);
	}

	/**
	 * What carries changes to all nodes.
	 */
	enum Bus {

		/** Nothing: there is one node. */
		LOCAL,

		/** Redis. */
		REDIS,

		/** A table in PostgreSQL, written with the changes. */
		POSTGRESQL

	}

	/**
	 * When tables are made.
	 */
	enum Initialization {

		/** In databases in memory. */
		EMBEDDED,

		/** In every database. */
		ALWAYS,

		/** Never. */
		NEVER

	}

}
