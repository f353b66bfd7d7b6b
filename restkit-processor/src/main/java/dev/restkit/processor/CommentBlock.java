package dev.restkit.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * One part of a Javadoc comment: the main description, or a block tag with its text.
 *
 * @param tag the tag, such as {@code param}; empty for the main description
 * @param text what follows the tag
 */
record CommentBlock(String tag, String text) {

	/**
	 * Split a comment.
	 * @param comment the comment
	 * @param markdown whether it is written in Markdown, whose code blocks have no tags
	 * @return the blocks, the main description first
	 */
	static List<CommentBlock> split(String comment, boolean markdown) {
		BlockSplitter splitter = new BlockSplitter(markdown, true);
		List<CommentBlock> blocks = splitter.split(comment);
		// An inline tag that nobody closes must not swallow the rest.
		return splitter.isInsideTag() ? new BlockSplitter(markdown, false).split(comment) : blocks;
	}

	/**
	 * The first word of the text: the name of a parameter.
	 */
	String argument() {
		return this.text.substring(0, endOfArgument());
	}

	String afterArgument() {
		return this.text.substring(endOfArgument());
	}

	private int endOfArgument() {
		int end = 0;
		while (end < this.text.length() && !Character.isWhitespace(this.text.charAt(end))) {
			end++;
		}
		return end;
	}

	/**
	 * Goes through the lines of one comment.
	 */
	private static final class BlockSplitter {

		private final boolean markdown;

		private final boolean inlineTags;

		private final List<CommentBlock> blocks = new ArrayList<>();

		private String tag = "";

		private StringBuilder text = new StringBuilder();

		private boolean fenced;

		private int depth;

		BlockSplitter(boolean markdown, boolean inlineTags) {
			this.markdown = markdown;
			this.inlineTags = inlineTags;
		}

		boolean isInsideTag() {
			return this.depth > 0;
		}

		List<CommentBlock> split(String comment) {
			for (String line : comment.split("\n", -1)) {
				add(line);
			}
			end();
			return this.blocks;
		}

		private void add(String line) {
			String stripped = line.strip();
			boolean free = this.depth == 0 && !this.fenced;
			if (free && stripped.length() > 1 && stripped.charAt(0) == '@' && Character.isLetter(stripped.charAt(1))) {
				end();
				String[] parts = stripped.substring(1).split("\\s+", 2);
				this.tag = parts[0];
				this.text = new StringBuilder((parts.length > 1) ? parts[1] : "").append('\n');
				follow(stripped);
				return;
			}
			if (this.markdown && this.depth == 0 && MarkdownComment.isFence(stripped)) {
				this.fenced = !this.fenced;
			}
			else if (!this.fenced) {
				follow(line);
			}
			this.text.append(line).append('\n');
		}

		private void end() {
			this.blocks.add(new CommentBlock(this.tag, this.text.toString()));
		}

		private void follow(String line) {
			for (int index = 0; this.inlineTags && index < line.length(); index++) {
				char character = line.charAt(index);
				if (this.depth == 0) {
					this.depth = line.startsWith("{@", index) ? 1 : 0;
				}
				else if (character == '{') {
					this.depth++;
				}
				else if (character == '}') {
					this.depth--;
				}
			}
		}

	}

}
