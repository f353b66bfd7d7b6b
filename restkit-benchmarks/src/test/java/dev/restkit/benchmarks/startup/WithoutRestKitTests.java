package dev.restkit.benchmarks.startup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link WithoutRestKit}.
 */
class WithoutRestKitTests {

	@TempDir
	Path directory;

	@Test
	void takesOutWhatBootWouldFindAndKeepsAllElse() throws IOException {
		Path application = jar("BOOT-INF/lib/restkit-autoconfigure-1.jar", nested());
		try (ZipFile copy = new ZipFile(WithoutRestKit.copyOf(application).toFile())) {
			ZipEntry library = copy.getEntry("BOOT-INF/lib/restkit-autoconfigure-1.jar");
			assertThat(library.getMethod()).isEqualTo(ZipEntry.STORED);
			assertThat(names(copy.getInputStream(library).readAllBytes())).containsExactly("dev/restkit/Some.class");
		}
	}

	@Test
	void refusesAnotherApplication() throws IOException {
		Path application = jar("BOOT-INF/lib/other.jar", nested());
		assertThatIllegalArgumentException().isThrownBy(() -> WithoutRestKit.copyOf(application))
			.withMessageContaining("is no packaged application with RESTKit");
	}

	private Path jar(String library, byte[] content) throws IOException {
		Path jar = this.directory.resolve("application.jar");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
			ZipEntry entry = new ZipEntry(library);
			entry.setMethod(ZipEntry.STORED);
			entry.setSize(content.length);
			CRC32 checksum = new CRC32();
			checksum.update(content);
			entry.setCrc(checksum.getValue());
			out.putNextEntry(entry);
			out.write(content);
		}
		return jar;
	}

	private static byte[] nested() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (String name : List.of("META-INF/spring.factories", "META-INF/spring/some.imports",
					"dev/restkit/Some.class")) {
				out.putNextEntry(new ZipEntry(name));
				out.write(1);
			}
		}
		return bytes.toByteArray();
	}

	private static List<String> names(byte[] jar) throws IOException {
		List<String> names = new ArrayList<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		return names;
	}

}
