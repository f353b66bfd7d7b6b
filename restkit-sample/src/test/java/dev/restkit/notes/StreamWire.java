package dev.restkit.notes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Server-sent events.
 */
final class StreamWire implements NotesClient.Wire {

	private final NotesClient client;

	private InputStream body;

	private Thread reader;

	StreamWire(NotesClient client) {
		this.client = client;
	}

	@Override
	public int open(String url, String name, String since) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
			.header("Accept", "text/event-stream")
			.header("X-Name", name);
		if (since != null) {
			request.header("Last-Event-ID", since);
		}
		try {
			HttpResponse<InputStream> answer = NotesNode.HTTP.send(request.build(),
					HttpResponse.BodyHandlers.ofInputStream());
			this.body = answer.body();
			if (answer.statusCode() == 200) {
				this.reader = new Thread(this::read, "notes");
				this.reader.setDaemon(true);
				this.reader.start();
			}
			return answer.statusCode();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void read() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(this.body, StandardCharsets.UTF_8))) {
			Map<String, String> fields = new HashMap<>();
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				int colon = line.indexOf(": ");
				if (colon > 0) {
					fields.put(line.substring(0, colon), line.substring(colon + 2));
				}
				else if (line.isEmpty() && fields.containsKey("data")) {
					this.client.receive(this, fields.get("event"), fields.getOrDefault("id", ""),
							NotesNode.JSON.readTree(fields.get("data")));
					fields.clear();
				}
			}
		}
		catch (IOException ex) {
			// It has been closed.
		}
	}

	@Override
	public void close() {
		try {
			this.body.close();
			this.reader.join();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
