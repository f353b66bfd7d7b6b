package dev.restkit.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which hosts may stand in links (Django's {@code ALLOWED_HOSTS}): {@code *} is
 * any, {@code example.org} that one, {@code .example.org} that one and all below it.
 *
 * @since 0.1.0
 */
public final class AllowedHosts {

	private static final int MAX_LENGTH = 255;

	private final boolean any;

	private final Set<String> exact;

	private final List<String> suffixes;

	/**
	 * Create the decision.
	 * @param entries the hosts that are allowed, without ports
	 */
	public AllowedHosts(List<String> entries) {
		List<String> lower = entries.stream().map((entry) -> entry.toLowerCase(Locale.ROOT)).toList();
		this.any = lower.contains("*");
		this.suffixes = lower.stream().filter((entry) -> entry.startsWith(".")).toList();
		this.exact = lower.stream()
			.map((entry) -> entry.startsWith(".") ? entry.substring(1) : entry)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whether a host may stand in links.
	 * @param host the host as the client named it, without port
	 * @return {@code true} if it is well-formed and allowed
	 */
	public boolean allows(String host) {
		if (!isWellFormed(host)) {
			return false;
		}
		if (this.any || this.exact.contains(host)) {
			return true;
		}
		String lower = host.toLowerCase(Locale.ROOT);
		return this.exact.contains(lower) || this.suffixes.stream().anyMatch(lower::endsWith);
	}

	private static boolean isWellFormed(String host) {
		if (host.isEmpty() || host.length() > MAX_LENGTH) {
			return false;
		}
		boolean address = host.startsWith("[") && host.endsWith("]") && host.length() > 2;
		int end = address ? host.length() - 1 : host.length();
		for (int index = address ? 1 : 0; index < end; index++) {
			char character = host.charAt(index);
			boolean letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
			boolean digit = character >= '0' && character <= '9';
			boolean mark = address ? (character == ':' || character == '.' || character == '%')
					: (character == '.' || character == '-' || character == '_');
			if (!letter && !digit && !mark) {
				return false;
			}
		}
		return true;
	}

}
