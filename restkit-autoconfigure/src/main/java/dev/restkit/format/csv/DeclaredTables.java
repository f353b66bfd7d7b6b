package dev.restkit.format.csv;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.restkit.schema.FieldAudience;
import dev.restkit.schema.Schema;
import dev.restkit.visibility.CurrentFieldAccess;
import dev.restkit.visibility.FieldAccess;
import dev.restkit.visibility.RestrictedSchemas;

/**
 * The tables of schemas, made once for each. Schemas are told apart by identity: those of
 * operations live as long as the application.
 */
final class DeclaredTables {

	private static final int MAX_TABLES = 1000;

	private final Map<Key, Declared> tables = new ConcurrentHashMap<>();

	/**
	 * The table of a schema.
	 * @param schema the shape of what is written
	 * @param fields knows which fields are shown
	 * @return the table
	 */
	CsvTable of(Schema schema, CurrentFieldAccess fields) {
		Key key = new Key(schema);
		Declared known = this.tables.get(key);
		if (known == null) {
			known = new Declared(schema, RestrictedSchemas.audiencesOf(schema), new ConcurrentHashMap<>());
			if (this.tables.size() < MAX_TABLES) {
				this.tables.put(key, known);
			}
		}
		return known.table(known.audiences().isEmpty() ? Set.of() : fields.current().among(known.audiences()));
	}

	/**
	 * A schema, and its tables: one for all who are shown the same fields.
	 *
	 * @param schema the schema
	 * @param audiences the audiences that fields of it are for
	 * @param tables the tables by the audiences that a caller belongs to
	 */
	private record Declared(Schema schema, Set<FieldAudience> audiences, Map<Set<FieldAudience>, CsvTable> tables) {

		CsvTable table(Set<FieldAudience> own) {
			CsvTable known = this.tables.get(own);
			return (known != null) ? known : this.tables.computeIfAbsent(own,
					(key) -> SchemaColumns.table(RestrictedSchemas.shown(this.schema, FieldAccess.of(key))));
		}

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
