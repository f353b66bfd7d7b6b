package dev.restkit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import dev.restkit.representation.ContentDigest;
import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.util.MimeType;

/**
 * Makes entity tags. A state is told by the version of the object, or by a hash of the
 * JSON that it is written as; a form by the format, by what the client asked of it, and
 * by how the application has it written, which is tried out when a format is first asked
 * for, so that formats nobody uses cost no time at start-up.
 *
 * @since 0.1.0
 */
public final class StateTags {

	private static final int STATE_BYTES = 16;

	private static final int FORM_BYTES = 4;

	private static final char DELETE = 0x7F;

	private static final String JSON = "json";

	private final Renderer canonical;

	private final Map<Renderer, String> forms = new ConcurrentHashMap<>();

	/**
	 * Create the tags.
	 * @param renderers all renderers, the one that serves clients without wishes first
	 */
	public StateTags(List<Renderer> renderers) {
		this.canonical = renderers.stream()
			.filter((renderer) -> renderer.format().equals(JSON))
			.findFirst()
			.orElse(renderers.get(0));
	}

	/**
	 * The renderer whose bytes tell the state of a value that has no version.
	 * @return the renderer
	 */
	public Renderer canonical() {
		return this.canonical;
	}

	/**
	 * The strong tag of an object with a version.
	 * @param version the version
	 * @param choice how it is written
	 * @param links how links in it are written: a text for each way, empty for the usual
	 * one
	 * @return the tag
	 */
	public StateTag ofVersion(String version, ContentNegotiator.Choice choice, String links) {
		return new StateTag(encoded(version), form(choice, links));
	}

	/**
	 * The strong tag of a value without one.
	 * @param json the value as the canonical renderer writes it, with links written in
	 * the usual way
	 * @param choice how it is written
	 * @param links how links in it are written
	 * @return the tag
	 */
	public StateTag ofContent(FastByteArrayOutputStream json, ContentNegotiator.Choice choice, String links) {
		return new StateTag(hash(json), form(choice, links));
	}

	/**
	 * The weak tag of a list.
	 * @param body its bytes
	 * @return the tag
	 */
	public StateTag ofBody(FastByteArrayOutputStream body) {
		return new StateTag(hash(body), null);
	}

	/**
	 * The state that a version tells, in whatever form.
	 * @param version the version
	 * @return the state
	 */
	public StateTag stateOf(String version) {
		return new StateTag(encoded(version), "");
	}

	/**
	 * The state that a content tells, in whatever form.
	 * @param json the value as the canonical renderer writes it
	 * @return the state
	 */
	public StateTag stateOf(FastByteArrayOutputStream json) {
		return new StateTag(hash(json), "");
	}

	/**
	 * Write a value as the canonical renderer does.
	 * @param value the value
	 * @return its bytes
	 */
	public FastByteArrayOutputStream render(Object value) {
		return render(this.canonical, value);
	}

	private static FastByteArrayOutputStream render(Renderer renderer, Object value) {
		FastByteArrayOutputStream bytes = new FastByteArrayOutputStream();
		try {
			renderer.render(Rendering.of(value, renderer.mediaTypes().get(0)), bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes;
	}

	private String form(ContentNegotiator.Choice choice, String links) {
		String known = this.forms.computeIfAbsent(choice.renderer(), StateTags::form);
		String wishes = wishes(choice);
		return wishes.isEmpty() && links.isEmpty() ? known
				: known + "-" + new ContentDigest().add(wishes + ' ' + links).base64(FORM_BYTES);
	}

	/**
	 * What a client asked of a format with parameters, such as {@code indent=4}, and
	 * which of its media types was chosen.
	 */
	private static String wishes(ContentNegotiator.Choice choice) {
		MimeType first = choice.renderer().mediaTypes().get(0);
		return choice.mediaType().equals(first) ? "" : choice.mediaType().getType() + '/'
				+ choice.mediaType().getSubtype() + new TreeMap<>(choice.mediaType().getParameters());
	}

	/**
	 * A renderer that cannot write the specimen is told by its name alone.
	 */
	private static String form(Renderer renderer) {
		try {
			return renderer.format()
					+ new ContentDigest().add(render(renderer, specimen()).toByteArrayUnsafe()).base64(FORM_BYTES);
		}
		catch (RuntimeException ex) {
			return renderer.format();
		}
	}

	/**
	 * Values that settings of the application write in one way or another.
	 */
	private static Map<String, @Nullable Object> specimen() {
		Map<String, @Nullable Object> specimen = new LinkedHashMap<>();
		specimen.put("time", Instant.ofEpochSecond(1_000_000_000));
		specimen.put("date", LocalDate.EPOCH);
		specimen.put("decimal", new BigDecimal("1.50"));
		specimen.put("record", new Specimen("text", null));
		specimen.put("list", List.of(true, 1, "<é>"));
		return specimen;
	}

	private static String encoded(String version) {
		boolean plain = version.chars()
			.allMatch((character) -> character > ' ' && character < DELETE && character != '"');
		return plain ? version : new ContentDigest().add(version).base64(STATE_BYTES);
	}

	private static String hash(FastByteArrayOutputStream bytes) {
		ContentDigest digest = new ContentDigest();
		try {
			bytes.writeTo(digest.stream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return digest.base64(STATE_BYTES);
	}

	/**
	 * A record with a name that naming strategies change, and without a value.
	 *
	 * @param someText a text
	 * @param noValue nothing
	 */
	record Specimen(String someText, @Nullable String noValue) {

	}

}
