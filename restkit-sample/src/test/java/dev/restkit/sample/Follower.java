package dev.restkit.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import tools.jackson.core.type.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows a result by server-sent events, and keeps what it is told.
 */
final class Follower implements AutoCloseable {

	private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

	private final HttpResponse<InputStream> response;

	private final List<Map<String, Object>> rows = new ArrayList<>();

	private final List<String> keys = new ArrayList<>();

	private String lastId = "";

	private Follower(HttpResponse<InputStream> response) {
		this.response = response;
		Thread reader = new Thread(this::read, "follower");
		reader.setDaemon(true);
		reader.start();
	}

	static Follower of(String url, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream");
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return new Follower(HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream()));
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void read() {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(this.response.body(), StandardCharsets.UTF_8))) {
			Map<String, String> fields = new LinkedHashMap<>();
			String line = lines.readLine();
			while (line != null) {
				int colon = line.indexOf(": ");
				if (colon > 0) {
					fields.put(line.substring(0, colon), line.substring(colon + 2));
				}
				else if (line.isEmpty() && fields.containsKey("data")) {
					this.events.add(new Event(fields.getOrDefault("event", ""), fields.getOrDefault("id", ""),
							Answer.JSON.readValue(fields.get("data"), new TypeReference<>() {
							})));
					fields = new LinkedHashMap<>();
				}
				line = lines.readLine();
			}
		}
		catch (IOException ex) {
			// It has been closed.
		}
		this.events.add(new Event("end", "", Map.of()));
	}

	HttpResponse<InputStream> response() {
		return this.response;
	}

	/**
	 * The next event, which comes soon.
	 */
	Event next() {
		Event event = peek();
		apply(event);
		return event;
	}

	/**
	 * Read on until an event of a type has come.
	 */
	Event until(String type) {
		Event event = next();
		while (!event.type().equals(type)) {
			event = next();
		}
		return event;
	}

	/**
	 * Read on until what it has is what a call gives.
	 */
	void untilSame(List<Map<String, Object>> wanted) {
		while (!this.rows.equals(wanted)) {
			next();
		}
	}

	/**
	 * The next event, without a look at what it means.
	 */
	Event peek() {
		try {
			Event event = this.events.poll(20, TimeUnit.SECONDS);
			assertThat(event).as("another event").isNotNull();
			return event;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void apply(Event event) {
		if (!event.id().isEmpty()) {
			this.lastId = event.id();
		}
		String key = (String) event.data().get("key");
		switch (event.type()) {
			case "reset" -> {
				this.rows.clear();
				this.keys.clear();
			}
			case "enter" -> put((int) event.data().get("index"), key, event);
			case "update" -> {
				int at = this.keys.indexOf(key);
				this.keys.remove(at);
				this.rows.remove(at);
				put((int) event.data().getOrDefault("index", at), key, event);
			}
			case "leave" -> {
				this.rows.remove(this.keys.indexOf(key));
				this.keys.remove(key);
			}
			default -> {
			}
		}
	}

	@SuppressWarnings("unchecked")
	private void put(int index, String key, Event event) {
		this.keys.add(index, key);
		this.rows.add(index, (Map<String, Object>) event.data().get("value"));
	}

	List<Map<String, Object>> rows() {
		return this.rows;
	}

	String lastId() {
		return this.lastId;
	}

	@Override
	public void close() {
		try {
			this.response.body().close();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What it was told.
	 */
	record Event(String type, String id, Map<String, Object> data) {

	}

}
