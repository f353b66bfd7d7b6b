package dev.restkit.web.docs.reference;

import java.util.List;

/**
 * Writes a structure as a text with one line for each property: less to read for people,
 * and far less to do for browsers, than a list.
 */
final class Outline {

	private static final String INDENT = "  ";

	private final StringBuilder text = new StringBuilder();

	private Outline() {
	}

	/**
	 * Write a structure.
	 * @param members the properties
	 * @return the text
	 */
	static String of(List<MemberView> members) {
		Outline outline = new Outline();
		outline.add(members, 0);
		return outline.text.toString();
	}

	private void add(List<MemberView> members, int depth) {
		for (MemberView member : members) {
			TypeView type = member.type();
			this.text.append(INDENT.repeat(depth)).append(member.name()).append(": ").append(type.before());
			if (type.schema() != null) {
				this.text.append(type.schema());
			}
			this.text.append(type.after());
			if (member.required()) {
				this.text.append(", required");
			}
			if (member.rules() != null) {
				this.text.append("; ").append(member.rules());
			}
			if (member.help() != null) {
				this.text.append(" \u2013 ").append(String.join(" ", member.help().strip().lines().toList()));
			}
			this.text.append('\n');
			add(member.members(), depth + 1);
		}
	}

}
