package dev.restkit.web.staticfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.restkit.representation.ContentDigest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * One file and its compressed variants.
 *
 * @since 0.1.0
 */
public final class StaticFile {

	private static final int HASH_LENGTH = 12;

	private final String name;

	private final MediaType mediaType;

	private final String hash;

	private final long lastModified;

	private final Variant plain;

	private final List<Variant> given;

	/** The smallest first; the plain one is always there. */
	private volatile List<Variant> variants;

	private volatile boolean varying;

	private StaticFile(String name, byte[] bytes, @Nullable Resource large, long lastModified,
			Map<ContentCoding, Resource> compressed) {
		this.name = name;
		this.mediaType = mediaTypeOf(name);
		this.hash = new ContentDigest().add(bytes).hex(16);
		this.lastModified = lastModified;
		Resource body = (large != null) ? large : new ByteArrayResource(bytes);
		this.plain = new Variant(null, body, length(body), etag(null));
		this.given = compressed.entrySet().stream().map((entry) -> variant(entry.getKey(), entry.getValue())).toList();
		this.variants = sorted(this.given);
		this.varying = !this.given.isEmpty();
	}

	/**
	 * A file whose bytes are kept in memory.
	 * @param name its path below that of all files, such as {@code css/site.css}
	 * @param bytes its bytes
	 * @param lastModified when it was changed, in milliseconds since 1970; 0 if nobody
	 * knows
	 * @return the file
	 */
	public static StaticFile of(String name, byte[] bytes, long lastModified) {
		return new StaticFile(name, bytes, null, lastModified, Map.of());
	}

	/**
	 * A file that is read again whenever it is sent.
	 */
	static StaticFile large(String name, Resource resource, byte[] identity, long lastModified,
			Map<ContentCoding, Resource> compressed) {
		return new StaticFile(name, identity, resource, lastModified, compressed);
	}

	StaticFile withCompressed(Map<ContentCoding, Resource> compressed) {
		return new StaticFile(this.name, bytes(), null, this.lastModified, compressed);
	}

	/**
	 * Say that variants will be made. Until then the file is sent as it is, but nobody
	 * may keep that for those who would take a smaller one.
	 */
	void expectCompression() {
		this.varying = this.varying || isCompressible();
	}

	private boolean isCompressible() {
		return this.plain.body() instanceof ByteArrayResource && Compressible.is(this.mediaType, this.plain);
	}

	/**
	 * Make the variants that are not there yet, and keep those that are worth it.
	 * @param codings the codings to try
	 */
	void compress(List<ContentCoding> codings) {
		if (!isCompressible()) {
			return;
		}
		byte[] bytes = bytes();
		List<Variant> made = new ArrayList<>(this.given);
		for (ContentCoding coding : codings) {
			if (made.stream().noneMatch((variant) -> coding.name().equals(variant.coding()))) {
				byte[] compressed = coding.encode(bytes);
				if (Compressible.pays(compressed.length, this.plain)) {
					made.add(variant(coding, new ByteArrayResource(compressed)));
				}
			}
		}
		this.variants = sorted(made);
		this.varying = !made.isEmpty();
	}

	/**
	 * Its path below that of all files.
	 * @return the path, such as {@code css/site.css}
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Its path with a hash of its content, such as {@code css/site.0a1b2c3d4e5f.css}.
	 * @return the path
	 */
	public String hashedName() {
		int dot = this.name.lastIndexOf('.');
		String part = this.hash.substring(0, HASH_LENGTH);
		return (dot > this.name.lastIndexOf('/') + 1)
				? this.name.substring(0, dot) + "." + part + this.name.substring(dot) : this.name + "." + part;
	}

	MediaType mediaType() {
		return this.mediaType;
	}

	long lastModified() {
		return this.lastModified;
	}

	Variant plain() {
		return this.plain;
	}

	/**
	 * Whether what is sent depends, or will depend, on what the client takes.
	 * @return {@code true} if there are variants, or may be soon
	 */
	boolean isVarying() {
		return this.varying;
	}

	List<Variant> variants() {
		return this.variants;
	}

	byte[] bytes() {
		try {
			return this.plain.body().getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Variant> sorted(List<Variant> compressed) {
		List<Variant> all = new ArrayList<>(compressed);
		all.add(this.plain);
		all.sort(Comparator.comparingLong(Variant::length));
		return List.copyOf(all);
	}

	private Variant variant(ContentCoding coding, Resource body) {
		return new Variant(coding.name(), body, length(body), etag(coding.name()));
	}

	private String etag(@Nullable String coding) {
		return "\"" + this.hash + ((coding != null) ? "-" + coding : "") + "\"";
	}

	private static long length(Resource body) {
		try {
			return body.contentLength();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static MediaType mediaTypeOf(String name) {
		MediaType mediaType = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
		boolean text = mediaType.getType().equals("text") || mediaType.getSubtype().endsWith("javascript");
		return text ? new MediaType(mediaType, StandardCharsets.UTF_8) : mediaType;
	}

}
