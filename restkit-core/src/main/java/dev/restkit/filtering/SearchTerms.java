package dev.restkit.filtering;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits what was typed into a search box: at blanks and commas, keeping quoted phrases
 * together (Django REST framework's {@code SearchFilter}).
 */
final class SearchTerms {

	private SearchTerms() {
	}

	static List<String> split(String text) {
		List<String> terms = new ArrayList<>();
		StringBuilder term = new StringBuilder();
		char quote = 0;
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			if (quote != 0 && character == quote) {
				quote = 0;
			}
			else if (quote == 0 && (character == '"' || character == '\'') && term.isEmpty()
					&& text.indexOf(character, index + 1) > 0) {
				quote = character;
			}
			else if (quote == 0 && (Character.isWhitespace(character) || character == ',')) {
				flush(term, terms);
			}
			else {
				term.append(character);
			}
		}
		flush(term, terms);
		return terms;
	}

	private static void flush(StringBuilder term, List<String> terms) {
		if (!term.isEmpty()) {
			terms.add(term.toString());
			term.setLength(0);
		}
	}

}
