package dev.restkit.subscription;

import java.util.ArrayList;
import java.util.List;

import dev.restkit.problem.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that does what it is told, as the guide says.
 */
final class FollowingClient implements Subscriber {

	private static final JsonMapper JSON = new JsonMapper();

	final List<LiveEvent> received = new ArrayList<>();

	final List<Row> rows = new ArrayList<>();

	@Nullable String value;

	@Nullable Position position;

	@Nullable Problem ended;

	boolean ready;

	boolean complete;

	@Override
	public void deliver(List<LiveEvent> events) {
		events.forEach(this::apply);
	}

	@Override
	public void complete(LiveEvent last) {
		apply(last);
	}

	@Override
	public void end(Problem reason) {
		this.ended = reason;
	}

	void apply(LiveEvent event) {
		this.received.add(event);
		this.position = event.id();
		JsonNode data = JSON.readTree(event.data());
		switch (event.type()) {
			case RESET -> {
				this.rows.clear();
				this.value = null;
				this.ready = false;
			}
			case ENTER -> this.rows.add(data.get("index").asInt(), row(data));
			case UPDATE -> update(data);
			case LEAVE -> this.rows.removeIf((row) -> row.key().equals(data.get("key").asString()));
			case VALUE -> this.value = data.get("value").toString();
			case READY -> this.ready = true;
			case COMPLETE -> this.complete = true;
		}
	}

	private void update(JsonNode data) {
		int at = this.rows.stream().map(Row::key).toList().indexOf(data.get("key").asString());
		this.rows.remove(at);
		this.rows.add(data.has("index") ? data.get("index").asInt() : at, row(data));
	}

	private static Row row(JsonNode data) {
		return new Row(data.get("key").asString(), data.get("value").toString());
	}

	List<String> keys() {
		return this.rows.stream().map(Row::key).toList();
	}

	List<String> told() {
		return this.received.stream().map((event) -> event.type().text()).toList();
	}

	record Row(String key, String json) {

	}

}
