package dev.restkit.web.docs.reference;

import java.util.Locale;

import dev.restkit.document.SecurityScheme;
import dev.restkit.document.SecurityScheme.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * How callers may say who they are.
 *
 * @param name the name of the scheme
 * @param label its name for people
 * @param basic whether it asks for a name and a password
 * @param word the word before a token in the {@code Authorization} header, or
 * {@code null} for another scheme
 * @param header the header that has the token, or {@code null} for another scheme
 * @param session the cookie of who has logged in, or {@code null} for another scheme
 * @param help what people read about it, or {@code null}
 */
record SchemeView(String name, String label, boolean basic, @Nullable String word, @Nullable String header,
		@Nullable String session, @Nullable String help) {

	static SchemeView of(SecurityScheme scheme) {
		boolean authorization = scheme.kind() == Kind.AUTHORIZATION;
		boolean basic = authorization && scheme.detail().toLowerCase(Locale.ROOT).equals("basic");
		return new SchemeView(scheme.name(), StringUtils.capitalize(scheme.name()), basic,
				(authorization && !basic) ? StringUtils.capitalize(scheme.detail()) : null,
				(scheme.kind() == Kind.HEADER) ? scheme.detail() : null,
				(scheme.kind() == Kind.COOKIE) ? scheme.detail() : null, scheme.description());
	}

}
