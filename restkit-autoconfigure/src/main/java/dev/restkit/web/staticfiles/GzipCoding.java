package dev.restkit.web.staticfiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses with gzip, as well as the JDK can.
 *
 * @since 0.1.0
 */
public final class GzipCoding implements ContentCoding {

	@Override
	public String name() {
		return "gzip";
	}

	@Override
	public String extension() {
		return ".gz";
	}

	@Override
	public byte[] encode(byte[] bytes) {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2);
		try (GZIPOutputStream out = new GZIPOutputStream(compressed) {
			{
				this.def.setLevel(Deflater.BEST_COMPRESSION);
			}
		}) {
			out.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return compressed.toByteArray();
	}

}
