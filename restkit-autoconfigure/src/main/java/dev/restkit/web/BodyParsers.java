package dev.restkit.web;

import java.util.List;

import dev.restkit.representation.Parser;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MimeType;

/**
 * Finds the parser of a body.
 *
 * @since 0.1.0
 */
public final class BodyParsers {

	private final List<Parser> parsers;

	/**
	 * Create the choice.
	 * @param parsers the parsers, asked in order
	 */
	public BodyParsers(List<Parser> parsers) {
		this.parsers = List.copyOf(parsers);
	}

	/**
	 * The parser of a media type. One that is built on another, such as
	 * {@code application/merge-patch+json}, has the parser of that.
	 * @param mediaType the media type, without wildcards
	 * @return the parser, or {@code null} if there is none
	 */
	public @Nullable Parser find(MimeType mediaType) {
		Parser parser = findExactly(mediaType);
		String suffix = mediaType.getSubtypeSuffix();
		return (parser == null && suffix != null) ? findExactly(new MimeType(mediaType.getType(), suffix)) : parser;
	}

	private @Nullable Parser findExactly(MimeType mediaType) {
		for (Parser parser : this.parsers) {
			for (MimeType readable : parser.mediaTypes()) {
				if (readable.includes(mediaType)) {
					return parser;
				}
			}
		}
		return null;
	}

}
