package dev.restkit.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.restkit.representation.Renderer;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MimeType;

/**
 * Proactive negotiation by {@code Accept} as RFC 9110 has it in section 12.5.1, to
 * compare {@link ContentNegotiator} with. It knows ranges and no text of headers: the
 * most specific range that matches a media type gives its quality, no quality or 0 makes
 * it unacceptable, and the highest quality wins. What the standard leaves to a server:
 * <ul>
 * <li>Of equal quality, the renderer that comes first is chosen, and its media type that
 * comes first. Of several ranges that are equally specific the first one counts.</li>
 * <li>A renderer writes its media type as it is, and with any parameters that a range
 * asks for by the full name of the media type; of equal quality, with these. Parameters
 * of wildcards mean nothing.</li>
 * <li>{@code type/*+suffix}, which Spring's clients send, is a range between
 * {@code type/*} and a full name.</li>
 * <li>Members that are malformed are passed over; a header of nothing else accepts
 * nothing.</li>
 * </ul>
 *
 * @param ranges the ranges of a header, in its order
 */
record AcceptModel(List<MediaRange> ranges) {

	/**
	 * What a server should answer with.
	 * @param renderers what it has
	 * @return the choice, or {@code null} if nothing is acceptable
	 */
	@Nullable Offer choose(List<? extends Renderer> renderers) {
		Offer best = null;
		for (Offer offer : offers(renderers)) {
			if (quality(offer) > ((best != null) ? quality(best) : 0)) {
				best = offer;
			}
		}
		return best;
	}

	private List<Offer> offers(List<? extends Renderer> renderers) {
		List<Offer> offers = new ArrayList<>();
		for (Renderer renderer : renderers) {
			for (MimeType mediaType : renderer.mediaTypes()) {
				this.ranges.stream()
					.filter((range) -> !range.parameters().isEmpty() && range.isFullNameOf(mediaType))
					.forEach((range) -> offers.add(new Offer(renderer, mediaType, range.parameters())));
				offers.add(new Offer(renderer, mediaType, mediaType.getParameters()));
			}
		}
		return offers;
	}

	private int quality(Offer offer) {
		// Of equal ones, the first is the greatest.
		return this.ranges.stream()
			.filter((range) -> range.matches(offer))
			.sorted(Comparator.comparing(MediaRange::specificity).reversed())
			.findFirst()
			.map(MediaRange::thousandths)
			.orElse(0);
	}

	/**
	 * Something that can be written.
	 *
	 * @param renderer who writes it
	 * @param mediaType the media type of the renderer
	 * @param parameters the parameters with which it is written
	 */
	record Offer(Renderer renderer, MimeType mediaType, Map<String, String> parameters) {
	}

	/**
	 * A range of a header.
	 *
	 * @param type the type, or {@code *}
	 * @param subtype the subtype, {@code *}, or {@code *+suffix}
	 * @param parameters the parameters but for the weight
	 * @param thousandths the weight
	 */
	record MediaRange(String type, String subtype, Map<String, String> parameters, int thousandths) {

		boolean isFullNameOf(MimeType mediaType) {
			return this.type.equals(mediaType.getType()) && this.subtype.equals(mediaType.getSubtype());
		}

		boolean matches(Offer offer) {
			if (this.subtype.startsWith("*")) {
				return (this.type.equals("*") || this.type.equals(offer.mediaType().getType()))
						&& offer.mediaType().getSubtype().endsWith(this.subtype.substring(1));
			}
			return isFullNameOf(offer.mediaType()) && this.parameters.entrySet()
				.stream()
				.allMatch((parameter) -> isSame(parameter.getValue(), offer.parameters().get(parameter.getKey())));
		}

		private static boolean isSame(String value, @Nullable String other) {
			return other != null && plain(value).equals(plain(other));
		}

		/**
		 * A value in quotes is the same without them; names of character sets have no
		 * case.
		 */
		private static String plain(String value) {
			return value.replaceAll("^\"|\"$", "").toLowerCase(Locale.ROOT);
		}

		int specificity() {
			if (this.type.equals("*")) {
				return 0;
			}
			if (this.subtype.startsWith("*")) {
				return this.subtype.equals("*") ? 1 : 2;
			}
			return 3 + this.parameters.size();
		}

	}

}
