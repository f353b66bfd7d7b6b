package dev.restkit.sample;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that are kept.
 */
@OnEveryDatabase
class UploadTests {

	private static final String TYPE = "multipart/form-data; boundary=b";

	private final BookstoreClient client;

	UploadTests(Database database) {
		this.client = database.bookstore().client();
	}

	@Test
	void aFileIsFoundWhereTheAnswerSays() {
		Answer created = upload("--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nNotes\r\n"
				+ "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.html\"\r\nContent-Type: text/html\r\n\r\n"
				+ "<script>alert(1)</script>\r\n--b--\r\n")
			.expect(201);
		assertThat(created.object()).containsEntry("name", "Notes").containsEntry("size", 25);
		String url = created.get("file").toString();
		assertThat(url).startsWith("http://localhost");
		Answer file = this.client.get(url, "Accept", "text/html,*/*;q=0.8").expect(200);
		assertThat(file.body()).isEqualTo("<script>alert(1)</script>");
		assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
		assertThat(file.header("Content-Disposition")).isEqualTo("attachment");
		assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
	}

	@Test
	void whatIsNoFileIsSaidToBeNone() {
		assertThat(upload("--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nx\r\n--b--\r\n").violations())
			.isEqualTo(Map.of("file", "required"));
		assertThat(upload("--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nx\r\n"
				+ "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n\r\n--b--\r\n")
			.violations()).isEqualTo(Map.of("file", "empty"));
		String large = "x".repeat(1024 * 1024 + 1);
		assertThat(upload("--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nx\r\n"
				+ "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" + large
				+ "\r\n--b--\r\n")
			.violations()).isEqualTo(Map.of("file", "too_large"));
	}

	@Test
	void thereIsNoOtherFile() {
		this.client.get("/api/uploads/999999/file").expect(404);
		this.client.get("/api/uploads/x/file").expect(404);
	}

	private Answer upload(String body) {
		return this.client.send("POST", "/api/uploads", body.getBytes(StandardCharsets.UTF_8), "Content-Type", TYPE);
	}

}
