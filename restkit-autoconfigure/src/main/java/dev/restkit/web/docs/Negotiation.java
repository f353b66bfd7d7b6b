package dev.restkit.web.docs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Chooses among media types by an {@code Accept} header (RFC 9110, section 12.5.1): the
 * greatest q-value wins, then the range that says more, then the one named earlier, then
 * what the server prefers.
 */
final class Negotiation {

	private final List<MediaType> offered;

	/**
	 * Create a negotiation.
	 * @param offered what there is, the preferred one first
	 */
	Negotiation(List<MediaType> offered) {
		this.offered = List.copyOf(offered);
	}

	/**
	 * Choose a media type.
	 * @param accept the values of the header; none for a client that takes anything
	 * @return the media type, empty if none is acceptable
	 */
	Optional<MediaType> choose(List<String> accept) {
		List<MediaType> ranges;
		try {
			ranges = MediaType.parseMediaTypes(accept);
		}
		catch (InvalidMediaTypeException ex) {
			return Optional.empty();
		}
		return this.offered.stream()
			.map((candidate) -> Choice.of(candidate, ranges.isEmpty() ? List.of(MediaType.ALL) : ranges))
			.filter((choice) -> choice.range().getQualityValue() > 0)
			.min(Choice.BEST_FIRST)
			.map(Choice::mediaType);
	}

	/**
	 * What is offered, and what the client says about it.
	 *
	 * @param mediaType what is offered
	 * @param range the range that says most about it, of quality 0 if there is none
	 * @param position where the range stands in the header
	 */
	private record Choice(MediaType mediaType, MediaType range, int position) {

		static final Comparator<Choice> BEST_FIRST = Comparator
			.comparingDouble((Choice choice) -> -choice.range().getQualityValue())
			.thenComparingInt((choice) -> -detail(choice.range()))
			.thenComparingInt(Choice::position);

		private static final MediaType REFUSED = new MediaType(MediaType.ALL, Map.of("q", "0"));

		static Choice of(MediaType mediaType, List<MediaType> ranges) {
			Choice best = new Choice(mediaType, REFUSED, ranges.size());
			for (int position = ranges.size() - 1; position >= 0; position--) {
				MediaType range = ranges.get(position);
				if (range.includes(mediaType) && (best.range() == REFUSED || detail(range) >= detail(best.range()))) {
					best = new Choice(mediaType, range, position);
				}
			}
			return best;
		}

		private static int detail(MediaType range) {
			if (range.isWildcardType()) {
				return 0;
			}
			return range.isWildcardSubtype() ? 1 : 2;
		}

	}

}
