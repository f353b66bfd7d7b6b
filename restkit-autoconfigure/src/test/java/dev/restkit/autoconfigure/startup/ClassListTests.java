package dev.restkit.autoconfigure.startup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link ClassList}.
 */
class ClassListTests {

	private static final BooleanSupplier NEVER = () -> false;

	private final Recorder loader = new Recorder();

	@Test
	void loadsPackageByPackageInOrder() {
		list("java.util: List Map$Entry", "java.lang: Object").load(this.loader, NEVER);
		assertThat(this.loader.asked).containsExactly("java.util.List", "java.util.Map$Entry", "java.lang.Object");
	}

	@Test
	void looksForNothingElseOfALibraryThatIsNotThere() {
		list("missing: One Two", "java.lang: Object Missing String").load(this.loader, NEVER);
		assertThat(this.loader.asked).containsExactly("missing.One", "java.lang.Object", "java.lang.Missing",
				"java.lang.String");
	}

	@Test
	void goesOnAfterWhatCannotBeLinked() {
		list("broken: One Two").load(this.loader, NEVER);
		assertThat(this.loader.asked).containsExactly("broken.One", "broken.Two");
	}

	@Test
	void stopsBeforeTheNextPackageOnceItIsEnough() {
		list("java.util: List Map", "java.lang: Object").load(this.loader, () -> !this.loader.asked.isEmpty());
		assertThat(this.loader.asked).containsExactly("java.util.List", "java.util.Map");
	}

	@Test
	void initializesNothing() {
		String name = Explosive.class.getName();
		int dot = name.lastIndexOf('.');
		assertThatNoException().isThrownBy(() -> list(name.substring(0, dot) + ": " + name.substring(dot + 1))
			.load(getClass().getClassLoader(), NEVER));
	}

	@Test
	void readsRestKitsOwnListWhichBeginsWithWhatIsNeededFirst() {
		assertThat(ClassList.read()
			.packages()
			.stream()
			.flatMap((each) -> each.classes().stream().map((name) -> each.name() + '.' + name)))
			.hasSizeGreaterThan(5000)
			.startsWith("org.springframework.boot.SpringApplicationBannerPrinter")
			.contains("org.hibernate.Session", "jakarta.persistence.Entity")
			.noneMatch((name) -> name.startsWith("dev.restkit.sample"));
	}

	@Test
	void refusesALineThatIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> list("org.example")).withMessageContaining("org.example");
	}

	private static ClassList list(String... lines) {
		return new ClassList(Arrays.stream(lines).map(ClassList.PackageClasses::of).toList());
	}

	/**
	 * Notes what it is asked for; what is called broken lacks something.
	 */
	private static final class Recorder extends ClassLoader {

		private final List<String> asked = new ArrayList<>();

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			this.asked.add(name);
			if (name.startsWith("broken")) {
				throw new NoClassDefFoundError(name);
			}
			return super.loadClass(name, resolve);
		}

	}

	/**
	 * Cannot be initialized.
	 */
	private static final class Explosive {

		static {
			explode();
		}

		private static void explode() {
			throw new IllegalStateException("Initialized");
		}

	}

}
