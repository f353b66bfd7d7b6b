package dev.restkit.web;

import java.util.List;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import dev.restkit.representation.Renderer;
import org.jspecify.annotations.Nullable;

import org.springframework.lang.Contract;
import org.springframework.util.Assert;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * Chooses the renderer for what a client accepts, as RFC 9110 says: the most specific
 * range decides about a media type, the highest quality wins, and of equals the renderer
 * that comes first. Parameters of ranges do not exclude a renderer: they tell it how to
 * write. A format that the URL names ({@code /books.json}, {@code ?format=json}) narrows
 * the choice to that one; {@code Accept} must allow it, too.
 *
 * @since 0.1.0
 */
public final class ContentNegotiator {

	private static final int REMEMBERED = 64;

	private static final int LONGEST_REMEMBERED = 256;

	private final List<Renderer> renderers;

	private final boolean pages;

	private final Choice first;

	/** What most programs say that know what they want. */
	private final String firstName;

	private final Choice firstForProblems;

	private static final MimeType PAGE = MimeTypeUtils.TEXT_HTML;

	/** Clients are few kinds of programs, and each sends one header again and again. */
	private final ConcurrentLruCache<String, Choice> byAccept;

	private final ConcurrentLruCache<String, Boolean> pageByAccept;

	/**
	 * Create a negotiator.
	 * @param renderers the renderers, the one that serves clients without wishes first
	 */
	public ContentNegotiator(List<Renderer> renderers) {
		this(renderers, false);
	}

	/**
	 * Create a negotiator of an application that may show browsers pages.
	 * @param renderers the renderers, the one that serves clients without wishes first
	 * @param pages whether browsers are shown pages, which no renderer writes
	 */
	public ContentNegotiator(List<Renderer> renderers, boolean pages) {
		this(renderers, renderers, pages);
	}

	private ContentNegotiator(List<Renderer> renderers, List<Renderer> problems, boolean pages) {
		this.pages = pages;
		Assert.notEmpty(renderers, "'renderers' must not be empty");
		this.renderers = List.copyOf(renderers);
		this.byAccept = new ConcurrentLruCache<>(REMEMBERED, (accept) -> choose(this.renderers, accept));
		this.pageByAccept = new ConcurrentLruCache<>(REMEMBERED, this::wantsPage);
		this.first = Choice.of(renderers.get(0));
		this.firstName = name(this.first.mediaType());
		this.firstForProblems = Choice.of(problems.stream()
			.filter((renderer) -> renderer.problemMediaType() != null)
			.findFirst()
			.orElse(renderers.get(0)));
	}

	/**
	 * All renderers, the one that serves clients without wishes first.
	 * @return the renderers
	 */
	public List<Renderer> renderers() {
		return this.renderers;
	}

	/**
	 * A negotiator for an operation that has only some of the renderers. Problems that
	 * none of them can tell are told by one of the others.
	 * @param mediaTypes the media types that the operation writes, in its order
	 * @return the negotiator; this one, if the operation has all renderers in this order
	 */
	public ContentNegotiator restrictedTo(List<String> mediaTypes) {
		List<Renderer> some = mediaTypes.stream()
			.flatMap((name) -> this.renderers.stream().filter((renderer) -> writes(renderer, name)))
			.distinct()
			.toList();
		return (some.isEmpty() || some.equals(this.renderers)) ? this
				: new ContentNegotiator(some, this.renderers, this.pages);
	}

	/**
	 * Whether all of some media types are those of renderers.
	 * @param mediaTypes the media types
	 * @return {@code true} if there are any, and all have a renderer
	 */
	boolean writesAll(List<String> mediaTypes) {
		return !mediaTypes.isEmpty() && mediaTypes.stream()
			.allMatch((name) -> this.renderers.stream().anyMatch((renderer) -> writes(renderer, name)));
	}

	private static boolean writes(Renderer renderer, String name) {
		return renderer.mediaTypes().stream().anyMatch((mediaType) -> name(mediaType).equals(name));
	}

	private static String name(MimeType mediaType) {
		return mediaType.getType() + "/" + mediaType.getSubtype();
	}

	/**
	 * Whether there is a choice at all, so that answers vary by {@code Accept}.
	 * @return {@code true} for more than one renderer, or a page beside it
	 */
	public boolean isChoice() {
		return this.pages || this.renderers.size() > 1;
	}

	/**
	 * Choose for an answer.
	 * @param format the format that the URL names, or {@code null}
	 * @param accept the {@code Accept} header, several joined by commas, or {@code null}
	 * @return the choice
	 * @throws ProblemException 404 for a format that there is none of, 406 if nothing
	 * fits
	 */
	public Choice choose(@Nullable String format, @Nullable String accept) {
		if (format == null && (isAnything(accept) || accept.equals(this.firstName))) {
			return this.first;
		}
		List<Renderer> candidates = (format != null) ? named(format) : this.renderers;
		if (candidates.isEmpty()) {
			throw ProblemException.notFound();
		}
		if (format == null && accept != null && accept.length() <= LONGEST_REMEMBERED) {
			return this.byAccept.get(accept);
		}
		return choose(candidates, accept);
	}

	private static Choice choose(List<Renderer> candidates, @Nullable String accept) {
		Choice choice = find(candidates, accept);
		if (choice == null) {
			throw Problem.of(ProblemKind.NOT_ACCEPTABLE).toException();
		}
		return choice;
	}

	/**
	 * Whether a client wants a page for people rather than what any renderer writes: it
	 * names HTML, likes it better than what the first renderer writes, and at least as
	 * well as what all others do.
	 * @param accept the {@code Accept} header, several joined by commas, or {@code null}
	 * @return {@code true} for browsers
	 */
	public boolean prefersPage(@Nullable String accept) {
		if (isAnything(accept)) {
			return false;
		}
		return (accept.length() <= LONGEST_REMEMBERED) ? this.pageByAccept.get(accept) : wantsPage(accept);
	}

	/**
	 * Whether a client takes a page for people if it must.
	 * @param accept the {@code Accept} header, several joined by commas, or {@code null}
	 * @return {@code true} unless it refuses HTML
	 */
	public boolean acceptsPage(@Nullable String accept) {
		return isAnything(accept) || AcceptRange.quality(AcceptRange.parse(accept), PAGE) > 0;
	}

	/**
	 * Whether a client names a media type, and likes nothing better.
	 * @param mediaType the media type
	 * @param accept the {@code Accept} header
	 * @return {@code true} if it does
	 */
	public static boolean prefers(MimeType mediaType, String accept) {
		List<AcceptRange> ranges = AcceptRange.parse(accept);
		double quality = ranges.stream()
			.filter((range) -> range.isOfType(mediaType))
			.mapToDouble(AcceptRange::quality)
			.max()
			.orElse(0);
		return quality > 0 && ranges.stream().allMatch((range) -> range.quality() <= quality);
	}

	private boolean wantsPage(String accept) {
		List<AcceptRange> ranges = AcceptRange.parse(accept);
		double page = AcceptRange.quality(ranges, PAGE);
		if (page == 0 || ranges.stream().noneMatch((range) -> range.isOfType(PAGE))) {
			return false;
		}
		for (int index = 0; index < this.renderers.size(); index++) {
			for (MimeType mediaType : this.renderers.get(index).mediaTypes()) {
				double quality = AcceptRange.quality(ranges, mediaType);
				if (quality > page || (index == 0 && quality == page)) {
					return false;
				}
			}
		}
		return true;
	}

	/**
	 * Choose for a problem, which is told in any case.
	 * @param format the format that the URL names, or {@code null}
	 * @param accept the {@code Accept} header, several joined by commas, or {@code null}
	 * @return the choice, of a renderer that can tell a problem if there is any
	 */
	public Choice chooseForProblem(@Nullable String format, @Nullable String accept) {
		List<Renderer> named = (format != null) ? named(format) : this.renderers;
		Choice choice = findForProblem(named.isEmpty() ? this.renderers : named, accept);
		return (choice != null) ? choice : this.firstForProblems;
	}

	private List<Renderer> named(String format) {
		for (Renderer renderer : this.renderers) {
			if (renderer.format().equals(format)) {
				return List.of(renderer);
			}
		}
		return List.of();
	}

	private static @Nullable Choice find(List<Renderer> candidates, @Nullable String accept) {
		if (isAnything(accept)) {
			return Choice.of(candidates.get(0));
		}
		List<AcceptRange> ranges = AcceptRange.parse(accept);
		Choice best = null;
		double bestQuality = 0;
		for (Renderer renderer : candidates) {
			for (MimeType mediaType : renderer.mediaTypes()) {
				for (MimeType offer : AcceptRange.offers(ranges, mediaType)) {
					double quality = AcceptRange.quality(ranges, offer);
					if (quality > bestQuality) {
						best = new Choice(renderer, mediaType, offer);
						bestQuality = quality;
					}
				}
			}
		}
		return best;
	}

	private static @Nullable Choice findForProblem(List<Renderer> candidates, @Nullable String accept) {
		Choice choice = find(candidates, accept);
		if (choice != null && choice.renderer().problemMediaType() != null) {
			return choice;
		}
		List<AcceptRange> ranges = (accept != null) ? AcceptRange.parse(accept) : List.of();
		for (Renderer renderer : candidates) {
			MimeType mediaType = renderer.problemMediaType();
			if (mediaType != null && ranges.stream().anyMatch((range) -> range.names(mediaType))) {
				return Choice.of(renderer);
			}
		}
		return null;
	}

	@Contract("null -> true")
	private static boolean isAnything(@Nullable String accept) {
		return accept == null || accept.equals("*/*") || accept.isBlank();
	}

	/**
	 * A renderer and the media type that it shall write.
	 *
	 * @param renderer the renderer
	 * @param contentType the media type that the client is told
	 * @param mediaType the media type, with the parameters that the client gave
	 */
	public record Choice(Renderer renderer, MimeType contentType, MimeType mediaType) {

		static Choice of(Renderer renderer) {
			MimeType mediaType = renderer.mediaTypes().get(0);
			return new Choice(renderer, mediaType, mediaType);
		}

	}

}
