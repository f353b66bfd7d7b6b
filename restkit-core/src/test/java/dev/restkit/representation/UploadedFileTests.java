package dev.restkit.representation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UploadedFileTests {

	@ParameterizedTest
	@CsvSource({ "report.pdf,report.pdf", "../../etc/passwd,passwd", "C:\\Users\\me\\cv.doc,cv.doc",
			"/a/b/.bashrc,.bashrc", "..\\..\\win.ini,win.ini", "À.txt,À.txt" })
	void keepsTheNameWithoutItsPath(String sent, String name) {
		assertThat(name(sent)).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", ".", "..", "/", "a/", "..\\", "\u0000", "\r\n", "\u202E" })
	void hasNoNameWhereNothingIsLeft(String sent) {
		assertThat(name(sent)).isEmpty();
	}

	@Test
	void dropsWhatControlsTerminalsAndTheDirectionOfWriting() {
		assertThat(name("a\u0000b\r\nc\u001B[31m\u202Egpj.exe\u2028")).isEqualTo("abc[31mgpj.exe");
	}

	@Test
	void shortensALongNameAndKeepsItsExtension() {
		String name = name("x".repeat(400) + ".tar.gz");
		assertThat(name).hasSize(255).endsWith("x.gz");
		assertThat(name("\uD83D\uDE00".repeat(300))).hasSizeLessThanOrEqualTo(255)
			.matches((text) -> text.codePoints().allMatch((point) -> point == 0x1F600));
	}

	@Test
	void opensAFileInMemoryAsOftenAsItIsAsked() throws IOException {
		UploadedFile file = UploadedFile.of("a.txt", "text/plain", "hello".getBytes(StandardCharsets.UTF_8));
		assertThat(file.size()).isEqualTo(5);
		assertThat(file.open()).hasContent("hello");
		assertThat(file.open()).hasContent("hello");
	}

	private static String name(String sent) {
		return UploadedFile.of(sent, null, new byte[0]).name();
	}

}
