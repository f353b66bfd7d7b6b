package dev.restkit.visibility;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Calls the test application as whoever.
 *
 * @param port where it is
 */
record FieldsClient(int port) {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	HttpResponse<String> send(String method, String path, @Nullable String user, @Nullable String body,
			String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.setHeader("Content-Type", "application/json")
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		if (user != null) {
			request.setHeader("X-User", user);
		}
		for (int index = 0; index < headers.length; index += 2) {
			request.setHeader(headers[index], headers[index + 1]);
		}
		try {
			return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	static String id(String body) {
		return body.replaceAll(".*?\"id\":(\\d+).*", "$1");
	}

}
