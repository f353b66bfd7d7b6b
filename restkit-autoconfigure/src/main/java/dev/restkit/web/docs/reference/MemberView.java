package dev.restkit.web.docs.reference;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A parameter, or a property of an object.
 *
 * @param name its name
 * @param type its type
 * @param required whether it must be there
 * @param rules what its value must be like, in words, or {@code null}
 * @param help HTML that explains it, or {@code null}
 * @param members the properties of its value, as far as they are shown here
 */
record MemberView(String name, TypeView type, boolean required, @Nullable String rules, @Nullable String help,
		List<MemberView> members) {

	/**
	 * Whether it has properties to show.
	 * @return {@code true} if there are any
	 */
	boolean structured() {
		return !this.members.isEmpty();
	}

}
