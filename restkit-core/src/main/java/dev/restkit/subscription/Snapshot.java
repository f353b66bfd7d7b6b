package dev.restkit.subscription;

import java.util.List;
import java.util.Map;

/**
 * A result as clients see it, in JSON.
 *
 * @since 0.1.0
 */
public sealed interface Snapshot {

	/**
	 * A result with rows that are told apart by a key.
	 *
	 * @param key the field that is the key
	 * @param rows the rows in their order, each key once
	 */
	record Rows(String key, List<Row> rows) implements Snapshot {

		public Rows {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * A result without rows.
	 *
	 * @param json the result
	 */
	record Whole(String json) implements Snapshot {

	}

	/**
	 * A row.
	 *
	 * @param key its key as text
	 * @param json all of it
	 * @param fields its fields, by name, each as JSON, in their order
	 */
	record Row(String key, String json, Map<String, String> fields) {

	}

}
