package dev.restkit.web;

import java.util.List;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import dev.restkit.representation.Renderer;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.MimeType;

/**
 * Chooses the renderer for what a client accepts, as RFC 9110 says: the most specific
 * range decides about a media type, the highest quality wins, and of equals the renderer
 * that comes first. Parameters of ranges do not matter for the choice.
 *
 * @since 0.1.0
 */
public final class ContentNegotiator {

	private final List<Renderer> renderers;

	private final Choice first;

	/**
	 * Create a negotiator.
	 * @param renderers the renderers, the one that serves clients without wishes first
	 */
	public ContentNegotiator(List<Renderer> renderers) {
		Assert.notEmpty(renderers, "'renderers' must not be empty");
		this.renderers = List.copyOf(renderers);
		this.first = new Choice(renderers.get(0), renderers.get(0).mediaTypes().get(0));
	}

	/**
	 * All renderers, the one that serves clients without wishes first.
	 * @return the renderers
	 */
	public List<Renderer> renderers() {
		return this.renderers;
	}

	/**
	 * Choose for an answer.
	 * @param accept the {@code Accept} header, several joined by commas, or {@code null}
	 * @return the choice
	 * @throws ProblemException 406 if nothing fits
	 */
	public Choice choose(@Nullable String accept) {
		Choice choice = find(accept);
		if (choice == null) {
			throw Problem.of(ProblemKind.NOT_ACCEPTABLE).toException();
		}
		return choice;
	}

	/**
	 * Choose for a problem, which is told in any case.
	 * @param accept the {@code Accept} header, several joined by commas, or {@code null}
	 * @return the choice; the first renderer if nothing fits
	 */
	public Choice chooseForProblem(@Nullable String accept) {
		Choice choice = find(accept);
		return (choice != null) ? choice : this.first;
	}

	private @Nullable Choice find(@Nullable String accept) {
		if (accept == null || accept.isBlank() || accept.equals("*/*")) {
			return this.first;
		}
		List<AcceptRange> ranges = AcceptRange.parse(accept);
		Choice best = null;
		double bestQuality = 0;
		for (Renderer renderer : this.renderers) {
			for (MimeType mediaType : renderer.mediaTypes()) {
				AcceptRange range = AcceptRange.mostSpecific(ranges, mediaType);
				if (range != null && range.quality() > bestQuality) {
					best = new Choice(renderer, range.applyTo(mediaType));
					bestQuality = range.quality();
				}
			}
		}
		return best;
	}

	/**
	 * A renderer and the media type that it shall write.
	 *
	 * @param renderer the renderer
	 * @param mediaType the media type, with the parameters that the client gave
	 */
	public record Choice(Renderer renderer, MimeType mediaType) {

	}

}
