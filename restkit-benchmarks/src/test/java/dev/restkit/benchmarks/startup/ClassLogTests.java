package dev.restkit.benchmarks.startup;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for {@link ClassLog}.
 */
class ClassLogTests {

	private static final String BEGIN = "org.springframework.boot.SpringApplicationBannerPrinter";

	@Test
	void gathersLibrariesByPackageInTheOrderOfNeed() {
		assertThat(ClassLog.packages(Stream.of(loaded("org.hibernate.Early"), loaded(BEGIN),
				loaded("org.hibernate.One"), loaded("jakarta.persistence.Two$Inner"), loaded("org.hibernate.Three"))))
			.containsExactly(entry("org.springframework.boot", List.of("SpringApplicationBannerPrinter")),
					entry("org.hibernate", List.of("One", "Three")),
					entry("jakarta.persistence", List.of("Two$Inner")));
	}

	@Test
	void leavesOutWhatOthersDoNotHave() {
		assertThat(ClassLog.packages(Stream.of(loaded(BEGIN), loaded("dev.restkit.sample.Book"),
				loaded("org.example.Driver"), loaded("org.springframework.boot.loader.Launcher"),
				loaded("org.hibernate.Book$HibernateInstantiator"), loaded("org.springframework.Some$$SpringCGLIB$$0"),
				"[0.1s][info][class,load] java.lang.Object source: " + "shared objects file")))
			.containsOnlyKeys("org.springframework.boot");
	}

	@Test
	void refusesALogWithoutBeginning() {
		assertThatIllegalArgumentException().isThrownBy(() -> ClassLog.packages(Stream.of(loaded("org.hibernate.One"))))
			.withMessageContaining(BEGIN);
	}

	private static String loaded(String name) {
		return "[1.2s][info][class,load] " + name + " source: jar:file:/lib/some.jar!/";
	}

}
