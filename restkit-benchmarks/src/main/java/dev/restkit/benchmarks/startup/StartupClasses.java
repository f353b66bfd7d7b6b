package dev.restkit.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the list of classes that RESTKit loads ahead, from what the packaged bookstore
 * loads until it stands. To be run again when libraries have been raised.
 */
public final class StartupClasses {

	private static final String COMMENT = """
			# Classes that an application with RESTKit needs until it stands, in the order of need. Written by
			# dev.restkit.benchmarks.startup.StartupClasses (see CONTRIBUTING.md), read by ClassLoadingListener.""";

	private StartupClasses() {
	}

	/**
	 * Start the application, without loading anything ahead, and write the list.
	 * @param arguments the application's jar, and the file to write
	 * @throws IOException if the application does not start
	 * @throws InterruptedException if it is stopped
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		Path log = Files.createTempFile("classes", ".log");
		try {
			new Start(Path.of(arguments[0])).run(List.of("-XX:TieredStopAtLevel=1", "-Xlog:class+load:file=" + log,
					"-Dspring.backgroundpreinitializer.ignore=true", "-Drestkit.startup.load-classes=false"));
			List<String> list = new ArrayList<>(COMMENT.lines().toList());
			try (Stream<String> lines = Files.lines(log)) {
				ClassLog.packages(lines).forEach((name, classes) -> list.add(name + ": " + String.join(" ", classes)));
			}
			Files.write(Path.of(arguments[1]), list);
		}
		finally {
			Files.delete(log);
		}
	}

}
