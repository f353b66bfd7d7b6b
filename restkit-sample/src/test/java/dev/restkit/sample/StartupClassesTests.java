package dev.restkit.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The classes that RESTKit loads ahead are those of the libraries that are really used.
 */
class StartupClassesTests {

	private static final String ADVICE = "CONTRIBUTING.md tells how the list is written anew";

	@Test
	void theLibrariesHaveAllClassesThatAreLoadedAhead() {
		assertThat(names().filter((name) -> !isOwn(name) && !isThere(name))).as(ADVICE).isEmpty();
	}

	@Test
	void ofRestKitsOwnClassesNearlyAllAreThere() {
		List<String> own = names().filter(StartupClassesTests::isOwn).toList();
		assertThat(own.stream().filter(StartupClassesTests::isThere)).as(ADVICE)
			.hasSizeGreaterThan(own.size() * 9 / 10);
	}

	private static Stream<String> names() {
		try (InputStream list = StartupClassesTests.class.getResourceAsStream("/META-INF/restkit/startup.classes")) {
			assertThat(list).isNotNull();
			return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.flatMap((line) -> {
					String[] room = line.split(": ");
					return Arrays.stream(room[1].split(" ")).map((name) -> room[0] + '.' + name);
				});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** They come and go with each change, and one that has gone costs next to nothing. */
	private static boolean isOwn(String name) {
		return name.startsWith("dev.restkit.");
	}

	private static boolean isThere(String name) {
		String file = name.replace('.', '/') + ".class";
		return StartupClassesTests.class.getClassLoader().getResource(file) != null;
	}

}
