package dev.restkit.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a packaged application, which ends as soon as its context stands.
 *
 * @param jar the application
 */
record Start(Path jar) {

	/**
	 * Start it once.
	 * @param jvmOptions options of the virtual machine
	 * @return how long it took, from the command to the end of the process, in
	 * milliseconds
	 * @throws IOException if it cannot be started, or does not stand
	 * @throws InterruptedException if this thread is
	 */
	double run(List<String> jvmOptions) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(jvmOptions);
		command.addAll(List.of("-Dspring.context.exit=onRefresh", "-jar", this.jar.toString(), "--server.port=0"));
		long begin = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		int status = process.waitFor();
		if (status != 0) {
			throw new IOException(this.jar + " ended with " + status + "; run " + String.join(" ", command));
		}
		return (System.nanoTime() - begin) / 1e6;
	}

}
