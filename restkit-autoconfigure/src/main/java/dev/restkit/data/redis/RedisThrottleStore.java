package dev.restkit.data.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.restkit.throttling.ThrottleStore;

import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Keeps budgets in Redis. A decision is one script, run by the server in one step and one
 * round trip, however many budgets there are. Those of one caller are kept in one place,
 * so that a cluster can run it, too.
 *
 * @since 0.1.0
 */
@SuppressWarnings("rawtypes")
public final class RedisThrottleStore implements ThrottleStore {

	private static final long MILLI = 1_000_000;

	private final ReactiveStringRedisTemplate redis;

	private final Duration timeout;

	private final RedisScript<List> script = RedisScript
		.of(new ClassPathResource("charge.lua", RedisThrottleStore.class), List.class);

	private final RedisScript<Long> giveBack = RedisScript
		.of(new ClassPathResource("refund.lua", RedisThrottleStore.class), Long.class);

	/**
	 * Create a store.
	 * @param redis talks to Redis
	 * @param timeout how long to wait for an answer
	 */
	public RedisThrottleStore(ReactiveStringRedisTemplate redis, Duration timeout) {
		this.redis = redis;
		this.timeout = timeout;
	}

	@Override
	public Decision charge(List<Budget> budgets, int cost) {
		List<String> keys = new ArrayList<>(budgets.size());
		List<String> arguments = new ArrayList<>(1 + 2 * budgets.size());
		arguments.add(text(cost));
		for (Budget budget : budgets) {
			keys.add(key(budget));
			arguments.add(text(budget.rate().limit()));
			arguments.add(text(budget.rate().period().toMillis()));
		}
		List<?> answer = Objects.requireNonNull(
				this.redis.execute(this.script, keys, arguments).blockFirst(this.timeout), "Redis answered nothing");
		List<Left> left = new ArrayList<>(budgets.size());
		for (int index = 1; index < answer.size(); index += 2) {
			left.add(new Left(number(answer.get(index)), number(answer.get(index + 1)) * MILLI));
		}
		return new Decision(number(answer.get(0)) == 1, left);
	}

	@Override
	public void refund(List<Budget> budgets, int cost) {
		this.redis.execute(this.giveBack, budgets.stream().map(RedisThrottleStore::key).toList(), List.of(text(cost)))
			.blockFirst(this.timeout);
	}

	private static String key(Budget budget) {
		return "restkit:throttle:{" + budget.owner() + "}:" + budget.name();
	}

	private static String text(long number) {
		return String.valueOf(number);
	}

	private static long number(Object value) {
		return ((Number) value).longValue();
	}

}
