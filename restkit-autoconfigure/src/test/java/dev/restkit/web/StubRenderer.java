package dev.restkit.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;

import org.springframework.util.MimeType;

/**
 * A renderer for tests.
 *
 * @param format its format
 * @param mediaTypes its media types
 */
record StubRenderer(String format, List<MimeType> mediaTypes) implements Renderer {

	static StubRenderer of(String format, String... mediaTypes) {
		return new StubRenderer(format, List.of(mediaTypes).stream().map(MimeType::valueOf).toList());
	}

	@Override
	public MimeType problemMediaType() {
		return new MimeType("application", "problem+" + this.format);
	}

	@Override
	public void render(Rendering rendering, OutputStream out) throws IOException {
		out.write(String.valueOf(rendering.value()).getBytes(StandardCharsets.UTF_8));
	}

}
