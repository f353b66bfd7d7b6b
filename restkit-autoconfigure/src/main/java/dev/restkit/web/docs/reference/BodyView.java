package dev.restkit.web.docs.reference;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The body of a message.
 *
 * @param type its type
 * @param mediaTypes the media types that it may have, separated by commas
 * @param required whether it must be there
 * @param help HTML that explains it, or {@code null}
 * @param members its properties
 * @param example an example as HTML, or {@code null}
 */
record BodyView(TypeView type, String mediaTypes, boolean required, @Nullable String help, List<MemberView> members,
		@Nullable String example) {

	/**
	 * Whether it has properties to show.
	 * @return {@code true} if there are any
	 */
	boolean structured() {
		return !this.members.isEmpty();
	}

}
