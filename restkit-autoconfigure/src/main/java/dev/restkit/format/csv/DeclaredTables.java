package dev.restkit.format.csv;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.restkit.schema.Schema;

/**
 * The tables of schemas, made once for each. Schemas are told apart by identity: those of
 * operations live as long as the application.
 */
final class DeclaredTables {

	private static final int MAX_TABLES = 1000;

	private final Map<Key, CsvTable> tables = new ConcurrentHashMap<>();

	/**
	 * The table of a schema.
	 * @param schema the shape of what is written
	 * @return the table
	 */
	CsvTable of(Schema schema) {
		Key key = new Key(schema);
		CsvTable known = this.tables.get(key);
		if (known != null) {
			return known;
		}
		CsvTable table = SchemaColumns.table(schema);
		if (this.tables.size() < MAX_TABLES) {
			this.tables.put(key, table);
		}
		return table;
	}

	/**
	 * A schema and no other that equals it.
	 *
	 * @param schema the schema
	 */
	private record Key(Schema schema) {

		@Override
		public boolean equals(Object other) {
			return other instanceof Key key && key.schema == this.schema;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(this.schema);
		}

	}

}
