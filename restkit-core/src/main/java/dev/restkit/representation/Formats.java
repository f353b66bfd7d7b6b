package dev.restkit.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.util.MimeType;

/**
 * The formats that an application speaks, in the order of preference.
 *
 * @param renderers write answers; the first one serves clients without wishes
 * @param parsers read bodies
 * @since 0.1.0
 */
public record Formats(List<Renderer> renderers, List<Parser> parsers) {

	public Formats {
		renderers = List.copyOf(renderers);
		parsers = List.copyOf(parsers);
	}

	/**
	 * Some of these formats, in another order.
	 * @param renders names of renderers; all of them where it is empty
	 * @param parses names of parsers; all of them where it is empty
	 * @return the formats
	 * @throws IllegalArgumentException if there is no format of a name; the message says
	 * which there are
	 */
	public Formats select(List<String> renders, List<String> parses) {
		return new Formats(select(this.renderers, renders, Renderer::format),
				select(this.parsers, parses, Parser::format));
	}

	/**
	 * The media types of answers, without parameters: the preferred one of each renderer.
	 * @return the media types
	 */
	public List<String> produces() {
		return this.renderers.stream().map((renderer) -> name(renderer.mediaTypes().get(0))).toList();
	}

	/**
	 * The media types of bodies: those that the parsers name without wildcards.
	 * @return the media types
	 */
	public List<String> consumes() {
		return this.parsers.stream()
			.flatMap((parser) -> parser.mediaTypes().stream())
			.filter(MimeType::isConcrete)
			.map(Formats::name)
			.distinct()
			.toList();
	}

	private static String name(MimeType mediaType) {
		return mediaType.getType() + "/" + mediaType.getSubtype();
	}

	private static <T> List<T> select(List<T> all, List<String> names, Function<T, String> format) {
		if (names.isEmpty()) {
			return all;
		}
		List<T> selected = new ArrayList<>();
		for (String name : names) {
			List<T> found = all.stream().filter((candidate) -> format.apply(candidate).equals(name)).toList();
			if (found.isEmpty()) {
				Stream<String> known = all.stream().map(format).distinct();
				throw new IllegalArgumentException(
						"There is no format '%s', only %s".formatted(name, String.join(", ", known.toList())));
			}
			selected.addAll(found);
		}
		return selected;
	}

}
