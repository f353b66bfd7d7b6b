package dev.restkit.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * One media range of an {@code Accept} header.
 *
 * @param range the media type, maybe with wildcards, without its quality
 * @param quality how much it is wished for, from 0 to 1
 */
record AcceptRange(MimeType range, double quality) {

	/**
	 * A weight (RFC 9110, section 12.4.2). Clients that leave out the zero before the
	 * point, as those of old JDKs do, or send more than three decimals are understood.
	 */
	private static final Pattern QUALITY = Pattern.compile("[0-9]\\.?[0-9]*|\\.[0-9]+");

	private static final String CHARSET = "charset";

	private static final int MAX_LENGTH = 8 * 1024;

	private static final int MAX_RANGES = 100;

	/**
	 * Read a header. Ranges that are malformed are passed over.
	 * @param accept the header
	 * @return the ranges; none for a header that is longer than any honest one
	 */
	static List<AcceptRange> parse(String accept) {
		if (accept.length() > MAX_LENGTH) {
			return List.of();
		}
		List<String> parts = MimeTypeUtils.tokenize(accept);
		if (parts.size() > MAX_RANGES) {
			return List.of();
		}
		List<AcceptRange> ranges = new ArrayList<>(parts.size());
		for (String part : parts) {
			AcceptRange range = parseRange(part);
			if (range != null) {
				ranges.add(range);
			}
		}
		return ranges;
	}

	private static @Nullable AcceptRange parseRange(String part) {
		try {
			MimeType range = MimeTypeUtils.parseMimeType(part);
			String quality = range.getParameter("q");
			if (quality == null) {
				return new AcceptRange(range, 1);
			}
			double value = QUALITY.matcher(quality).matches() ? Double.parseDouble(quality) : -1;
			if (value < 0 || value > 1) {
				return null;
			}
			Map<String, String> parameters = new LinkedHashMap<>(range.getParameters());
			parameters.keySet().removeIf((name) -> name.equalsIgnoreCase("q"));
			return new AcceptRange(new MimeType(range, parameters), value);
		}
		catch (InvalidMimeTypeException ex) {
			return null;
		}
	}

	/**
	 * What can be written of a media type: with the parameters of each range that names
	 * it and has some, and as it is.
	 * @param ranges the ranges
	 * @param mediaType the renderer's media type
	 * @return the media types, those with more wishes first
	 */
	static List<MimeType> offers(List<AcceptRange> ranges, MimeType mediaType) {
		List<MimeType> offers = new ArrayList<>(1);
		for (AcceptRange candidate : ranges) {
			if (!candidate.range.getParameters().isEmpty() && candidate.range.equalsTypeAndSubtype(mediaType)) {
				offers.add(candidate.range);
			}
		}
		offers.add(mediaType);
		return offers;
	}

	/**
	 * How much a media type is wished for: as much as the most specific range says that
	 * matches it.
	 * @param ranges the ranges
	 * @param offer the media type
	 * @return the quality, 0 if it is not acceptable
	 */
	static double quality(List<AcceptRange> ranges, MimeType offer) {
		AcceptRange best = null;
		for (AcceptRange candidate : ranges) {
			if ((best == null || candidate.specificity() > best.specificity()) && candidate.matches(offer)) {
				best = candidate;
			}
		}
		return (best != null) ? best.quality : 0;
	}

	/**
	 * Whether the range is this very media type, and wished for.
	 * @param mediaType the media type
	 * @return {@code true} if it names it
	 */
	boolean names(MimeType mediaType) {
		return this.quality > 0 && this.range.equalsTypeAndSubtype(mediaType);
	}

	/**
	 * Whether the range names the type of a media type, whatever its subtype.
	 */
	boolean isOfType(MimeType mediaType) {
		return this.quality > 0 && this.range.includes(mediaType) && this.range.getType().equals(mediaType.getType());
	}

	/**
	 * Parameters of wildcards mean nothing.
	 */
	private boolean matches(MimeType offer) {
		if (!this.range.includes(offer)) {
			return false;
		}
		return !this.range.isConcrete() || this.range.getParameters()
			.entrySet()
			.stream()
			.allMatch((parameter) -> isSame(parameter.getKey(), parameter.getValue(),
					offer.getParameter(parameter.getKey())));
	}

	/**
	 * A value in quotes is the same without them; names of character sets have no case.
	 */
	private static boolean isSame(String name, String value, @Nullable String other) {
		if (other == null) {
			return false;
		}
		return name.equalsIgnoreCase(CHARSET) ? unquoted(value).equalsIgnoreCase(unquoted(other))
				: unquoted(value).equals(unquoted(other));
	}

	private static String unquoted(String value) {
		boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
		return quoted ? value.substring(1, value.length() - 1) : value;
	}

	private int specificity() {
		if (this.range.isWildcardType()) {
			return 0;
		}
		if (this.range.isWildcardSubtype()) {
			return this.range.getSubtype().equals("*") ? 1 : 2;
		}
		return 3 + this.range.getParameters().size();
	}

}
