package dev.restkit.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
			double value = Double.parseDouble(quality);
			if (!(value >= 0 && value <= 1)) {
				return null;
			}
			Map<String, String> parameters = new LinkedHashMap<>(range.getParameters());
			parameters.keySet().removeIf((name) -> name.equalsIgnoreCase("q"));
			return new AcceptRange(new MimeType(range, parameters), value);
		}
		catch (InvalidMimeTypeException | NumberFormatException ex) {
			return null;
		}
	}

	/**
	 * The range that decides about a media type.
	 * @param ranges the ranges
	 * @param mediaType the media type
	 * @return the most specific range that includes it, or {@code null} for none
	 */
	static @Nullable AcceptRange mostSpecific(List<AcceptRange> ranges, MimeType mediaType) {
		AcceptRange best = null;
		for (AcceptRange candidate : ranges) {
			if (candidate.range.includes(mediaType) && (best == null || candidate.specificity() > best.specificity())) {
				best = candidate;
			}
		}
		return best;
	}

	/**
	 * The media type to write.
	 * @param mediaType the renderer's media type
	 * @return the same with the parameters of this range, if it names it
	 */
	MimeType applyTo(MimeType mediaType) {
		return (this.range.isConcrete() && !this.range.getParameters().isEmpty()) ? this.range : mediaType;
	}

	/**
	 * Whether the range is this very media type, and wished for.
	 * @param mediaType the media type
	 * @return {@code true} if it names it
	 */
	boolean names(MimeType mediaType) {
		return this.quality > 0 && this.range.equalsTypeAndSubtype(mediaType);
	}

	private int specificity() {
		if (this.range.isWildcardType()) {
			return 0;
		}
		if (this.range.isWildcardSubtype()) {
			return 1;
		}
		return this.range.getParameters().isEmpty() ? 2 : 3;
	}

}
