package dev.restkit.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own, with the class path of this one.
 */
public final class ServerProcess implements AutoCloseable {

	/** What every server answers. */
	private static final String FIRST = "/api/hello";

	private static final Duration START_LIMIT = Duration.ofMinutes(2);

	private final String name;

	private final int port;

	private final Process process;

	private ServerProcess(String name, int port, Process process) {
		this.name = name;
		this.port = port;
		this.process = process;
	}

	/**
	 * Start a server and wait until it answers.
	 * @param name what the results call it
	 * @param main the class to run
	 * @param jvmOptions further options of the virtual machine
	 * @param settings further settings of the application
	 * @return the server
	 * @throws IOException if it cannot be started
	 * @throws InterruptedException if this thread is
	 */
	public static ServerProcess start(String name, Class<?> main, List<String> jvmOptions, List<String> settings)
			throws IOException, InterruptedException {
		int port = freePort();
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Xms512m", "-Xmx512m"));
		command.addAll(jvmOptions);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), "--server.port=" + port));
		command.addAll(settings);
		Process process = new ProcessBuilder(command).inheritIO().start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
		ServerProcess server = new ServerProcess(name, port, process);
		try {
			server.awaitAnswer();
		}
		catch (IOException | InterruptedException | RuntimeException ex) {
			server.close();
			throw ex;
		}
		return server;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private void awaitAnswer() throws IOException, InterruptedException {
		long end = System.nanoTime() + START_LIMIT.toNanos();
		while (this.process.isAlive() && System.nanoTime() < end) {
			try (KeepAliveConnection connection = new KeepAliveConnection(this.port)) {
				connection.exchange(KeepAliveConnection.request("GET", FIRST, this.port, "application/json"));
				return;
			}
			catch (IOException ex) {
				Thread.sleep(100);
			}
		}
		throw new IllegalStateException("The server '" + this.name + "' did not start");
	}

	/**
	 * What the results call it.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Where it listens.
	 * @return the port
	 */
	public int port() {
		return this.port;
	}

	/**
	 * What it has spent so far, its compilers and garbage collector included.
	 * @return the CPU time of the process
	 */
	public Duration cpu() {
		return this.process.info()
			.totalCpuDuration()
			.orElseThrow(() -> new IllegalStateException("The CPU time of processes is not known on this system"));
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
