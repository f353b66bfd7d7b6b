package dev.restkit.benchmarks.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to write 20 books, with RESTKit and with Jackson alone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init")
public class FormatBenchmarks {

	/** The format that is written. */
	@Param
	public ComparedFormat format;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);

	@Benchmark
	public int restKit() throws IOException {
		this.out.reset();
		this.format.writeWithRestKit(this.out);
		return this.out.size();
	}

	@Benchmark
	public int jackson() {
		this.out.reset();
		this.format.writeWithJackson(this.out);
		return this.out.size();
	}

}
