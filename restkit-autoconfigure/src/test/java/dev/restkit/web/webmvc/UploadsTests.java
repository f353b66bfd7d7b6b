package dev.restkit.web.webmvc;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.ServletContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files in multipart forms, and bodies that are files.
 */
class UploadsTests extends HttpTest {

	@Autowired
	private ServletContext context;

	@Test
	void takesAFileOfAForm() {
		assertBody(upload(new Multipart().field("name", "n").file("file", "../a/hello.txt", "hello")), 200)
			.isEqualTo("{\"name\":\"hello.txt\",\"type\":\"text/plain\",\"size\":5,\"content\":\"hello\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "filename*=utf-8''%C3%80.txt", "filename=\"fallback.txt\"; filename*=utf-8''%C3%80.txt",
			"filename*=UTF-8''%C3%80.txt; filename=\"fallback.txt\"" })
	void prefersTheEncodedName(String parameters) {
		assertBody(
				upload(new Multipart().field("name", "n").part("form-data; name=\"file\"; " + parameters, "", "hello")),
				200)
			.contains("\"name\":\"À.txt\"");
		assertBody(raw("hello", "Content-Disposition", "attachment; " + parameters), 200)
			.contains("\"name\":\"À.txt\"");
	}

	@Test
	void saysWhatIsWrongWithAFile() {
		assertFile(upload(new Multipart().field("name", "n").file("file", "a.txt", "")), "empty",
				"The submitted file is empty.");
		assertFile(upload(new Multipart().field("name", "n")), "required", "No file was submitted.");
		assertFile(upload(new Multipart().field("name", "n").file("file", "", "")), "required",
				"No file was submitted.");
		assertFile(upload(new Multipart().field("name", "n").field("file", "text")), "invalid",
				"The submitted data was not a file. Check the encoding type on the form.");
		assertFile(this.http.postJson("/api/uploads", "{\"name\":\"n\",\"file\":\"x\"}"), "invalid",
				"The submitted data was not a file. Check the encoding type on the form.");
		assertFile(upload(new Multipart().field("name", "n").file("file", "../", "x")), "no_name",
				"No filename could be determined.");
	}

	@Test
	void takesSeveralFilesOfOneName() {
		byte[] body = new Multipart().field("title", "t")
			.file("photos", "1.png", "a")
			.file("photos", "2.png", "b")
			.body();
		assertBody(this.http.send("POST", "/api/uploads/albums", body, "Content-Type", Multipart.TYPE), 200)
			.isEqualTo("{\"cover\":\"-\",\"photos\":[\"1.png\",\"2.png\"]}");
		byte[] single = new Multipart().field("title", "t")
			.file("cover", "c.png", "c")
			.file("photos", "1.png", "a")
			.body();
		assertBody(this.http.send("POST", "/api/uploads/albums", single, "Content-Type", Multipart.TYPE), 200)
			.isEqualTo("{\"cover\":\"c.png\",\"photos\":[\"1.png\"]}");
	}

	@Test
	void refusesAFormThatCannotBeTakenApart() {
		byte[] body = new Multipart().field("name", "n").body();
		assertProblem(this.http.send("POST", "/api/uploads", body, "Content-Type", "multipart/form-data"), 400,
				"Bad Request", "parse_error", "Multipart form parse error - the boundary is missing.");
		assertProblem(
				this.http.send("POST", "/api/uploads", Arrays.copyOf(body, body.length - 30), "Content-Type",
						Multipart.TYPE),
				400, "Bad Request", "parse_error", "Multipart form parse error - the body is malformed or incomplete.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "multipart/mixed; boundary=xxBOUNDARYxx", "multipart/*", "*/*" })
	void refusesOtherTypesOfSeveralParts(String type) {
		byte[] body = new Multipart().field("name", "n").body();
		assertThat(this.http.send("POST", "/api/uploads", body, "Content-Type", type).statusCode()).isEqualTo(415);
	}

	@Test
	void refusesWhatIsTooLarge() {
		assertThat(upload(new Multipart().field("name", "n").file("file", "a", "x".repeat(70_000))).statusCode())
			.isEqualTo(413);
		assertThat(upload(new Multipart().field("name", "x".repeat(3000)).file("file", "a", "x")).statusCode())
			.isEqualTo(413);
		assertThat(raw("x".repeat(70_000), "Content-Disposition", "attachment; filename=a").statusCode())
			.isEqualTo(413);
		assertThat(this.http
			.chunked("POST", "/api/uploads/raw", "x".repeat(70_000).getBytes(StandardCharsets.US_ASCII),
					"Content-Disposition", "attachment; filename=a")
			.statusCode()).isEqualTo(413);
	}

	@Test
	void refusesTooManyParts() {
		Multipart form = new Multipart();
		for (int index = 0; index < 100; index++) {
			form.file("file", index + ".txt", "x");
		}
		assertThat(upload(form).statusCode()).isEqualTo(413);
	}

	@Test
	void takesABodyOfAnyTypeAsAFile() {
		assertBody(raw("hello", "Content-Type", "image/x-unknown", "Content-Disposition", "attachment; filename=a.bin"),
				200)
			.isEqualTo("{\"name\":\"a.bin\",\"type\":\"image/x-unknown\",\"size\":5,\"content\":\"hello\"}");
		assertBody(raw("a=b", "Content-Type", "application/x-www-form-urlencoded", "Content-Disposition",
				"inline; filename=\"../b\""), 200)
			.contains("\"name\":\"b\"", "\"content\":\"a=b\"");
		assertBody(this.http.chunked("POST", "/api/uploads/raw", "x".repeat(10_000).getBytes(StandardCharsets.US_ASCII),
				"Content-Disposition", "attachment; filename=a"), 200)
			.contains("\"size\":-1", "10000 characters");
	}

	@ParameterizedTest
	@CsvSource({ "photo.png,photo.png", "data.json,data.json", "%C3%80.txt,À.txt" })
	void takesTheNameOfThePath(String path, String name) {
		assertBody(this.http.send("PUT", "/api/uploads/raw/" + path, new byte[] { 'x' }, "Content-Type", "image/png"),
				200)
			.contains("\"name\":\"" + name + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "attachment", "attachment; filename=\"\"", "attachment; filename*=utf-9''x",
			"attachment; filename", "\"" })
	void refusesABodyWithoutAName(String disposition) {
		assertProblem(raw("hello", "Content-Disposition", disposition), 400, "Bad Request", "parse_error",
				"Missing filename. Request should include a Content-Disposition header with a filename parameter.");
	}

	@Test
	void refusesNoBodyAndATransformedOne() {
		assertBody(raw("", "Content-Disposition", "attachment; filename=a"), 400).contains("No file was submitted.");
		assertThat(raw("x", "Content-Disposition", "attachment; filename=a", "Content-Encoding", "gzip").statusCode())
			.isEqualTo(415);
	}

	@Test
	void takesThePartOfTheParametersNameWhereTheBodyIsAForm() {
		byte[] body = new Multipart().field("other", "n").file("file", "a.txt", "hello").body();
		assertBody(this.http.send("POST", "/api/uploads/raw", body, "Content-Type", Multipart.TYPE), 200)
			.contains("\"name\":\"a.txt\"", "\"content\":\"hello\"");
		assertFile(this.http.send("POST", "/api/uploads/raw", new Multipart().field("other", "n").body(),
				"Content-Type", Multipart.TYPE), "required", "No file was submitted.");
	}

	@Test
	void leavesNoTemporaryFile() throws IOException {
		byte[] whole = new Multipart().field("name", "n").file("file", "a.txt", "x".repeat(30_000)).body();
		for (int index = 0; index < 50; index++) {
			breakOff(whole);
			assertThat(this.http.send("POST", "/api/uploads", whole, "Content-Type", Multipart.TYPE).statusCode())
				.isEqualTo(200);
		}
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> temporaryFiles().isEmpty());
	}

	@Test
	void documentsFilesInForms() {
		assertBody(this.http.get("/api-docs.json"), 200)
			.contains("\"multipart/form-data\":{\"schema\":{\"$ref\":\"#/components/schemas/Upload\"}}}")
			.contains("\"*/*\":{\"schema\":{\"type\":\"string\",\"format\":\"binary\"}}");
	}

	private void breakOff(byte[] whole) throws IOException {
		URI uri = URI.create(base());
		try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
			OutputStream out = socket.getOutputStream();
			out.write(("POST /api/uploads HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + Multipart.TYPE
					+ "\r\nContent-Length: " + whole.length + "\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
			out.write(whole, 0, whole.length / 2);
			out.flush();
		}
	}

	private List<Path> temporaryFiles() throws IOException {
		File directory = (File) this.context.getAttribute(ServletContext.TEMPDIR);
		try (Stream<Path> files = Files.walk(directory.toPath())) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	private HttpResponse<String> upload(Multipart form) {
		return this.http.send("POST", "/api/uploads", form.body(), "Content-Type", Multipart.TYPE);
	}

	private HttpResponse<String> raw(String content, String... headers) {
		return this.http.send("POST", "/api/uploads/raw", content.getBytes(StandardCharsets.UTF_8), headers);
	}

	private static void assertFile(HttpResponse<String> response, String code, String message) {
		assertViolations(response, violation("file", "/file", code, message));
	}

}
