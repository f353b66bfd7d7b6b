package dev.restkit.web.docs.reference;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A named schema, as the block {@code docs-schema} shows it.
 *
 * @param name its name
 * @param help HTML that explains it, or {@code null}
 * @param members the properties of an object
 * @param outline its properties as a text, or {@code null}
 * @param mentioned the named schemas in the outline
 * @param discriminator the property that tells the variants of a union apart, or
 * {@code null}
 * @param variants the variants of a union
 */
record SchemaView(String name, @Nullable String help, List<MemberView> members, @Nullable String outline,
		List<String> mentioned, @Nullable String discriminator, List<VariantView> variants) {

	/**
	 * Whether it has properties to show.
	 * @return {@code true} if there are any
	 */
	boolean structured() {
		return !this.members.isEmpty();
	}

	/**
	 * One object of a union.
	 *
	 * @param value what names it
	 * @param type its type
	 */
	record VariantView(String value, TypeView type) {

	}

}
