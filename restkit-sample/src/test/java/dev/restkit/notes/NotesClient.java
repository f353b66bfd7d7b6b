package dev.restkit.notes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A client that does what it is told, goes away and comes back, and complains of whatever
 * it could not be told if all were right.
 */
final class NotesClient {

	/** What says where the client stands, and may say so again. */
	private static final Set<String> STATES = Set.of("reset", "ready");

	private static final int REMEMBERED = 10;

	private final String name;

	private final String path;

	private final boolean socket;

	private final List<String> keys = new ArrayList<>();

	private final List<JsonNode> rows = new ArrayList<>();

	private final List<String> faults = new ArrayList<>();

	private final Queue<String> history = new ArrayDeque<>();

	private JsonNode value;

	private boolean list;

	private boolean ready;

	private String lastId;

	private Wire wire;

	private int ended;

	private int events;

	NotesClient(String name, String path, boolean socket) {
		this.name = name;
		this.path = path;
		this.socket = socket;
	}

	String name() {
		return this.name;
	}

	/**
	 * Whether everybody may watch what it watches.
	 */
	boolean isPublic() {
		return this.path.equals("/api/total");
	}

	/**
	 * What it should have.
	 */
	JsonNode wanted(NotesNode node) {
		return node.get(this.path, this.name);
	}

	synchronized boolean isConnected() {
		return this.wire != null;
	}

	synchronized int events() {
		return this.events;
	}

	/**
	 * Go on from where it was.
	 * @return the status
	 */
	int connect(NotesNode node) {
		synchronized (this) {
			this.ready = false;
			this.ended = 0;
		}
		Wire opened = this.socket ? new SocketWire(this) : new StreamWire(this);
		int status = opened.open(node.url(this.path), this.name, this.lastId);
		synchronized (this) {
			this.wire = (status == 200 || status == 101) ? opened : null;
			remember("(connected with " + this.lastId + ": " + status + ")");
		}
		return status;
	}

	void disconnect() {
		Wire open;
		synchronized (this) {
			open = this.wire;
			this.wire = null;
		}
		if (open != null) {
			open.close();
		}
	}

	/**
	 * Wait until it has what a call gives.
	 */
	boolean hasSoon(JsonNode wanted) {
		return soon(() -> this.ready && (this.list ? rows().equals(wanted) : wanted.equals(this.value)));
	}

	/**
	 * Wait until it is told that it may not watch any more.
	 */
	boolean isEndedSoon() {
		return soon(() -> this.ended == 403);
	}

	private synchronized boolean soon(BooleanSupplier condition) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		try {
			while (!condition.getAsBoolean() && System.nanoTime() < end) {
				wait(1000);
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return condition.getAsBoolean();
	}

	private JsonNode rows() {
		ArrayNode all = NotesNode.JSON.createArrayNode();
		this.rows.forEach(all::add);
		return all;
	}

	/**
	 * Take an event.
	 */
	synchronized void receive(Wire from, String type, String id, JsonNode data) {
		if (this.wire != null && from != this.wire) {
			return;
		}
		this.events++;
		remember(type + " " + id + " " + data);
		if (!id.isEmpty()) {
			if (id.equals(this.lastId) && !STATES.contains(type)) {
				fault(type, id, "was told already");
			}
			this.lastId = id;
		}
		String key = data.path("key").asString("");
		switch (type) {
			case "reset" -> reset(data.has("key"));
			case "enter" -> enter(key, id, data);
			case "update" -> update(key, id, data);
			case "leave" -> {
				int at = this.keys.indexOf(key);
				if (at < 0) {
					fault(type, id, "of a row that is not there");
				}
				else {
					this.keys.remove(at);
					this.rows.remove(at);
				}
			}
			case "value" -> this.value = data.get("value");
			case "ready" -> this.ready = true;
			case "error" -> this.ended = data.get("status").asInt();
			case "ping" -> {
			}
			default -> fault(type, id, "is unknown");
		}
		notifyAll();
	}

	/**
	 * The server has closed the connection.
	 */
	synchronized void lost(Wire from, String why) {
		if (from == this.wire) {
			remember("(lost: " + why + ")");
		}
	}

	private void reset(boolean rows) {
		this.list = rows;
		this.ready = false;
		this.value = null;
		this.keys.clear();
		this.rows.clear();
	}

	private void enter(String key, String id, JsonNode data) {
		int index = data.get("index").asInt();
		if (this.keys.contains(key)) {
			fault("enter", id, "of a row that is there");
		}
		else if (index > this.keys.size()) {
			fault("enter", id, "outside of the list");
		}
		else {
			this.keys.add(index, key);
			this.rows.add(index, data.get("value"));
		}
	}

	private void update(String key, String id, JsonNode data) {
		int at = this.keys.indexOf(key);
		if (at < 0) {
			fault("update", id, "of a row that is not there");
			return;
		}
		this.keys.remove(at);
		this.rows.remove(at);
		int index = data.path("index").asInt(at);
		this.keys.add(index, key);
		this.rows.add(index, data.get("value"));
	}

	private void remember(String what) {
		this.history.add(what);
		if (this.history.size() > REMEMBERED) {
			this.history.remove();
		}
	}

	private void fault(String type, String id, String what) {
		this.faults.add(type + " " + id + " " + what + ", after " + this.history);
	}

	synchronized List<String> faults() {
		return List.copyOf(this.faults);
	}

	@Override
	public synchronized String toString() {
		return this.name + " at " + this.path + (this.socket ? " by socket" : "") + ": "
				+ (this.list ? rows() : this.value) + " (" + Objects.requireNonNullElse(this.lastId, "nothing seen")
				+ (this.ready ? ", ready" : "") + ", ended " + this.ended + ", faults " + this.faults + ", after "
				+ this.history + ")";
	}

	/**
	 * How events come.
	 */
	interface Wire {

		int open(String url, String name, String since);

		void close();

	}

}
