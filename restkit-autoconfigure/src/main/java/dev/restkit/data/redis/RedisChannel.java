package dev.restkit.data.redis;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import dev.restkit.subscription.Position;
import reactor.core.Disposable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * What nodes tell each other over Redis: one channel for all of them, one for each to
 * talk to itself, and two keys that number what is told. Both channels of a node come
 * over one connection, in the order in which the scripts were run.
 */
final class RedisChannel {

	private final ReactiveStringRedisTemplate redis;

	private final Duration timeout;

	private final String channel;

	private final String echo;

	private final List<String> keys;

	private final RedisScript<Long> publish = script("change-publish.lua");

	private final RedisScript<Long> renew = script("change-renew.lua");

	private final RedisScript<Long> ask = script("change-ask.lua");

	RedisChannel(ReactiveStringRedisTemplate redis, String name, Duration timeout) {
		this.redis = redis;
		this.timeout = timeout;
		this.channel = "restkit:live:{" + name + "}";
		this.echo = this.channel + ":node:" + Position.word() + Position.word();
		this.keys = List.of(this.channel + ":epoch", this.channel + ":offset");
	}

	private static RedisScript<Long> script(String name) {
		return RedisScript.of(new ClassPathResource(name, RedisChannel.class), Long.class);
	}

	/**
	 * Tell all nodes of changes.
	 * @param changes the changes
	 */
	void publish(String changes) {
		run(this.publish, List.of(this.channel, Position.word(), changes));
	}

	/**
	 * Begin a new epoch for all nodes.
	 * @param word its word
	 */
	void renew(String word) {
		run(this.renew, List.of(this.channel, word));
	}

	/**
	 * Have this node told how much was told.
	 */
	void ask() {
		run(this.ask, List.of(this.echo, Position.word()));
	}

	private void run(RedisScript<Long> script, List<String> arguments) {
		this.redis.execute(script, this.keys, arguments).blockLast(this.timeout);
	}

	/**
	 * Hear what is told, until the connection breaks for good or this is disposed of.
	 * @param told takes what all nodes are told
	 * @param asked takes the answer to what this node has asked
	 * @return ends it
	 */
	Disposable subscribe(Consumer<String> told, Consumer<String> asked) {
		return this.redis.listenToChannel(this.channel, this.echo)
			.subscribe(
					(message) -> (message.getChannel().equals(this.echo) ? asked : told).accept(message.getMessage()),
					(failure) -> {
						// No answer comes any more, which is noticed.
					});
	}

}
