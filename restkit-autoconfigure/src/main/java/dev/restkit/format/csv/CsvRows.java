package dev.restkit.format.csv;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Goes through the rows of a value: the items of a list, the results of a page, or the
 * one row that anything else is.
 */
final class CsvRows {

	private CsvRows() {
	}

	/**
	 * Go through the rows.
	 * @param tokens the value; the parser stands before it
	 * @param page whether the value is a page
	 * @param row reads one row, from its first token, at which the parser stands, to its
	 * last
	 */
	static void each(JsonParser tokens, boolean page, Runnable row) {
		JsonToken first = tokens.nextToken();
		if (first == JsonToken.START_ARRAY) {
			items(tokens, row);
		}
		else if (first == JsonToken.START_OBJECT && page) {
			results(tokens, row);
		}
		else if (first != null) {
			row.run();
		}
	}

	private static void results(JsonParser tokens, Runnable row) {
		for (String name = tokens.nextName(); name != null; name = tokens.nextName()) {
			if (tokens.nextToken() == JsonToken.START_ARRAY && name.equals(PageEnvelope.RESULTS)) {
				items(tokens, row);
			}
			else {
				tokens.skipChildren();
			}
		}
	}

	private static void items(JsonParser tokens, Runnable row) {
		while (tokens.nextToken() != JsonToken.END_ARRAY) {
			row.run();
		}
	}

}
