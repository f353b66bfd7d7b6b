package dev.restkit.web.staticfiles;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Makes compressed variants of files. It takes its time to make them small, so it does so
 * beside the start, not before it; until a variant is there, the file is sent as it is.
 *
 * @since 0.1.0
 */
public final class Compression {

	private final List<ContentCoding> codings;

	private final Executor executor;

	private Compression(List<ContentCoding> codings, Executor executor) {
		this.codings = List.copyOf(codings);
		this.executor = executor;
	}

	/**
	 * Compression on a thread of its own, which gives way to all others.
	 * @param codings the codings to try
	 * @return the compression
	 */
	public static Compression inBackground(List<ContentCoding> codings) {
		return new Compression(codings, (work) -> {
			Thread thread = new Thread(work, "restkit-compress");
			thread.setDaemon(true);
			thread.setPriority(Thread.MIN_PRIORITY);
			thread.start();
		});
	}

	/**
	 * Compression that is done when it is asked for.
	 * @param codings the codings to try
	 * @return the compression
	 */
	public static Compression atOnce(List<ContentCoding> codings) {
		return new Compression(codings, Runnable::run);
	}

	/**
	 * Compress files.
	 * @param files the files
	 */
	public void apply(Collection<StaticFile> files) {
		if (!this.codings.isEmpty() && !files.isEmpty()) {
			List<StaticFile> all = List.copyOf(files);
			all.forEach(StaticFile::expectCompression);
			this.executor.execute(() -> all.forEach((file) -> file.compress(this.codings)));
		}
	}

}
