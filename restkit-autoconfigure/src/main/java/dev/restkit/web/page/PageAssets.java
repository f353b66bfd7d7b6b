package dev.restkit.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.representation.ContentDigest;
import dev.restkit.web.staticfiles.Compression;
import dev.restkit.web.staticfiles.StaticFile;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.SingletonSupplier;

/**
 * The style sheets and scripts of the pages: a fixed list, so that no address can reach
 * another file. All stand below one path that holds the digest of all, so that scripts
 * import each other by name and clients may keep them for good.
 *
 * @since 0.1.0
 */
public final class PageAssets {

	/** Where the files are, within the application. */
	public static final String PATH = "/api-assets";

	private static final List<String> NAMES = List.of("restkit.css", "docs.css", "page.js", "form.js", "picker.js",
			"code.js", "json.js", "raw.js", "browse.js", "live.js", "rows.js", "docs.js", "try.js", "icon.svg");

	private static final String THEME = "theme.css";

	private final PageTheme theme;

	private final Compression compression;

	private final SingletonSupplier<Bundle> bundle;

	/**
	 * Create the assets.
	 * @param theme the colours
	 * @param compression makes the files small
	 */
	public PageAssets(PageTheme theme, Compression compression) {
		this.theme = theme;
		this.compression = compression;
		this.bundle = SingletonSupplier.of(this::load);
	}

	/**
	 * Where all files are.
	 * @return the path within the application, such as {@code /api-assets/0123abcd}
	 */
	public String path() {
		return PATH + "/" + this.bundle.obtain().digest();
	}

	/**
	 * Find a file.
	 * @param path the path below {@link #PATH}, such as {@code /0123abcd/restkit.css}
	 * @return the file, or {@code null} if there is none
	 */
	@Nullable StaticFile find(String path) {
		Bundle known = this.bundle.obtain();
		String prefix = "/" + known.digest() + "/";
		return path.startsWith(prefix) ? known.files().get(path.substring(prefix.length())) : null;
	}

	private Bundle load() {
		ContentDigest digest = new ContentDigest();
		Map<String, byte[]> contents = new LinkedHashMap<>();
		NAMES.forEach((name) -> contents.put(name, read(name)));
		contents.put(THEME, this.theme.css().getBytes(StandardCharsets.UTF_8));
		contents.forEach((name, content) -> digest.add(name).add(content));
		Map<String, StaticFile> files = new LinkedHashMap<>();
		contents.forEach((name, content) -> files.put(name, StaticFile.of(name, content, 0)));
		this.compression.apply(files.values());
		return new Bundle(digest.hex(4), Map.copyOf(files));
	}

	private static byte[] read(String name) {
		try {
			return new ClassPathResource(name, PageAssets.class).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * All files, and the digest of all.
	 */
	private record Bundle(String digest, Map<String, StaticFile> files) {

	}

}
