package dev.restkit.web.webmvc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/**
 * What a request asks of the state of its target (RFC 9110, section 13).
 *
 * @param request the request
 */
record ConditionalRequest(HttpServletRequest request) {

	/**
	 * Whether it asks anything.
	 * @return {@code true} if it does
	 */
	boolean isConditional() {
		return hasIfNoneMatch() || hasIfMatch() || has(HttpHeaders.IF_MODIFIED_SINCE)
				|| has(HttpHeaders.IF_UNMODIFIED_SINCE);
	}

	boolean hasIfMatch() {
		return has(HttpHeaders.IF_MATCH);
	}

	boolean hasIfNoneMatch() {
		return has(HttpHeaders.IF_NONE_MATCH);
	}

	/**
	 * Whether the target is another one than the client expects: {@code If-Match} in the
	 * strong comparison, or where that is absent {@code If-Unmodified-Since}.
	 * @param current whether a strong tag is the current one
	 * @param lastModified when the target was last changed, or {@code null}
	 * @return {@code true} if the request must not be done
	 */
	boolean expectsAnother(Predicate<ETag> current, @Nullable Instant lastModified) {
		if (hasIfMatch()) {
			return tags(HttpHeaders.IF_MATCH).stream()
				.noneMatch((given) -> given.isWildcard() || (!given.weak() && current.test(given)));
		}
		Instant limit = date(HttpHeaders.IF_UNMODIFIED_SINCE);
		return limit != null && lastModified != null && seconds(lastModified).isAfter(limit);
	}

	/**
	 * Whether the client has the target, or rules it out: {@code If-None-Match} in the
	 * weak comparison.
	 * @param current whether a tag is the current one
	 * @return {@code true} if one of the tags is
	 */
	boolean names(Predicate<ETag> current) {
		return tags(HttpHeaders.IF_NONE_MATCH).stream().anyMatch((given) -> given.isWildcard() || current.test(given));
	}

	/**
	 * Whether the client's copy is current: {@code If-None-Match}, or where that is
	 * absent {@code If-Modified-Since}.
	 * @param current whether a tag is the current one
	 * @param lastModified when the target was last changed, or {@code null}
	 * @return {@code true} if there is nothing new to send
	 */
	boolean hasCopy(Predicate<ETag> current, @Nullable Instant lastModified) {
		if (hasIfNoneMatch()) {
			return names(current);
		}
		Instant since = date(HttpHeaders.IF_MODIFIED_SINCE);
		return since != null && lastModified != null && !seconds(lastModified).isAfter(since);
	}

	/**
	 * Whether a range of the target is worth sending, because it is a part of what the
	 * client has: {@code If-Range} in the strong comparison.
	 * @param tag the current tag, or {@code null}
	 * @param lastModified when the target was last changed, or {@code null}
	 * @return {@code true} if it is
	 */
	boolean fitsRange(@Nullable ETag tag, @Nullable Instant lastModified) {
		String condition = this.request.getHeader(HttpHeaders.IF_RANGE);
		if (condition == null) {
			return true;
		}
		if (condition.startsWith("\"") || condition.startsWith("W/")) {
			return tag != null && ETag.create(condition).compare(tag, true);
		}
		Instant date = date(HttpHeaders.IF_RANGE);
		return date != null && lastModified != null && seconds(lastModified).equals(date);
	}

	private boolean has(String name) {
		return this.request.getHeader(name) != null;
	}

	private List<ETag> tags(String name) {
		Enumeration<String> values = this.request.getHeaders(name);
		return ETag.parse(String.join(", ", Collections.list(values)));
	}

	/**
	 * A date; what is none is ignored, as the RFC asks.
	 */
	private @Nullable Instant date(String name) {
		try {
			long date = this.request.getDateHeader(name);
			return (date >= 0) ? Instant.ofEpochMilli(date) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static Instant seconds(Instant time) {
		return time.truncatedTo(ChronoUnit.SECONDS);
	}

}
