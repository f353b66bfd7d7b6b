package dev.restkit.benchmarks.startup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A packaged application, copied so that nothing of RESTKit runs in it: its jars are
 * there, since the application's code names their types, but Boot finds none of their
 * auto-configurations and listeners.
 */
final class WithoutRestKit {

	private WithoutRestKit() {
	}

	/**
	 * Write the copy.
	 * @param application a packaged application with RESTKit
	 * @return a temporary file, which goes when this process ends
	 * @throws IOException if it cannot be read or written
	 */
	static Path copyOf(Path application) throws IOException {
		Path copy = Files.createTempFile("without-restkit", ".jar");
		copy.toFile().deleteOnExit();
		try (InputStream in = Files.newInputStream(application); OutputStream out = Files.newOutputStream(copy)) {
			int found = copy(in, out);
			if (found == 0) {
				throw new IllegalArgumentException(application + " is no packaged application with RESTKit");
			}
		}
		return copy;
	}

	/** Boot reads nested jars in place, so what is stored has to stay stored. */
	private static int copy(InputStream in, OutputStream out) throws IOException {
		int found = 0;
		try (ZipInputStream from = new ZipInputStream(in); ZipOutputStream to = new ZipOutputStream(out)) {
			for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
				byte[] content = from.readAllBytes();
				if (entry.getName().startsWith("BOOT-INF/lib/restkit-")) {
					content = withoutSpringFiles(content);
					found++;
				}
				to.putNextEntry(described(entry, content));
				to.write(content);
			}
		}
		return found;
	}

	private static ZipEntry described(ZipEntry entry, byte[] content) {
		ZipEntry described = new ZipEntry(entry.getName());
		described.setMethod(entry.getMethod());
		if (entry.getMethod() == ZipEntry.STORED) {
			CRC32 checksum = new CRC32();
			checksum.update(content);
			described.setSize(content.length);
			described.setCrc(checksum.getValue());
		}
		return described;
	}

	private static byte[] withoutSpringFiles(byte[] jar) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(jar));
				ZipOutputStream to = new ZipOutputStream(out)) {
			for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
				if (!entry.getName().startsWith("META-INF/spring")) {
					to.putNextEntry(new ZipEntry(entry.getName()));
					to.write(from.readAllBytes());
				}
			}
		}
		return out.toByteArray();
	}

}
