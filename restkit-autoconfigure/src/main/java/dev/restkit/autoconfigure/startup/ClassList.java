package dev.restkit.autoconfigure.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Classes of libraries that an application with RESTKit needs until it stands, in the
 * order in which it needs them. The list is a resource with a line for each package:
 *
 * <pre>
 * org.example: First Second$Inner Third
 * </pre>
 *
 * Lines that begin with {@code #} are comments.
 */
record ClassList(List<PackageClasses> packages) {

	private static final String RESOURCE = "/META-INF/restkit/startup.classes";

	ClassList {
		packages = List.copyOf(packages);
	}

	/**
	 * Read RESTKit's own list.
	 * @return the list
	 */
	static ClassList read() {
		InputStream resource = ClassList.class.getResourceAsStream(RESOURCE);
		if (resource == null) {
			throw new IllegalStateException(RESOURCE + " is not there");
		}
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
			return new ClassList(
					lines.lines().filter((line) -> !line.startsWith("#")).map(PackageClasses::of).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Load all that is there, and initialize nothing. Of a package whose first class is
	 * missing, nothing else is looked for: its library is not there.
	 * @param loader where to load from
	 * @param enough asked before each package; nothing more is loaded once it says yes
	 */
	void load(ClassLoader loader, BooleanSupplier enough) {
		for (PackageClasses each : this.packages) {
			if (enough.getAsBoolean()) {
				return;
			}
			each.load(loader);
		}
	}

	/**
	 * Classes of one package.
	 *
	 * @param name of the package
	 * @param classes their names within the package
	 */
	record PackageClasses(String name, List<String> classes) {

		static PackageClasses of(String line) {
			int colon = line.indexOf(": ");
			if (colon < 1) {
				throw new IllegalArgumentException("'" + line + "' is not a package with its classes");
			}
			return new PackageClasses(line.substring(0, colon), List.of(line.substring(colon + 2).split(" ")));
		}

		private void load(ClassLoader loader) {
			boolean found = false;
			for (String simpleName : this.classes) {
				try {
					Class.forName(this.name + '.' + simpleName, false, loader);
					found = true;
				}
				catch (ClassNotFoundException ex) {
					if (!found) {
						return;
					}
				}
				catch (LinkageError ex) {
					// It extends what is not there, so nobody can need it here.
					found = true;
				}
			}
		}

	}

}
