package dev.restkit.data.jpa;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jakarta.persistence.metamodel.EntityType;

/**
 * What to read of an entity, and how to make a value of it: columns of one statement, and
 * one further statement for each relation to many. Made once at start-up.
 *
 * @param columns the columns, the primary key or the value itself first
 * @param collections the relations to many
 * @param reader makes the value of a row
 */
record Projection(List<AttributePath> columns, List<CollectionProjection> collections, ValueReader reader) {

	Projection {
		columns = List.copyOf(columns);
		collections = List.copyOf(collections);
	}

	/**
	 * The same, with one column more at the end of each row.
	 * @param column the column
	 * @return what to read
	 */
	Projection and(AttributePath column) {
		List<AttributePath> more = new ArrayList<>(this.columns);
		more.add(column);
		return new Projection(more, this.collections, this.reader);
	}

	/**
	 * A relation to many that is shown.
	 *
	 * @param keyColumn the column of the owner's row that is its primary key
	 * @param target what the elements are
	 * @param element what to read of each element; its rows begin with the owner's key
	 * @param query reads the elements by the keys of their owners
	 */
	record CollectionProjection(int keyColumn, EntityType<?> target, Projection element, KeyQuery query) {

	}

	/**
	 * Collects the columns of a projection, each once.
	 */
	static final class Builder {

		private final List<AttributePath> columns = new ArrayList<>();

		private final List<CollectionProjection> collections = new ArrayList<>();

		private final int shift;

		/**
		 * Create a builder.
		 * @param shift how many columns stand before these in a row
		 */
		Builder(int shift) {
			this.shift = shift;
		}

		int column(AttributePath path) {
			int known = this.columns.indexOf(path);
			if (known < 0) {
				known = this.columns.size();
				this.columns.add(path);
			}
			return known + this.shift;
		}

		ValueReader collection(CollectionProjection collection, Class<?> collectionType) {
			int index = this.collections.size();
			this.collections.add(collection);
			Function<List<Object>, Object> collector = Set.class.isAssignableFrom(collectionType) ? LinkedHashSet::new
					: List::copyOf;
			int key = collection.keyColumn();
			return (row, related) -> {
				Object owner = row[key];
				return collector.apply((owner != null) ? related.elements(index, owner) : List.of());
			};
		}

		Projection build(ValueReader reader) {
			return new Projection(this.columns, this.collections, reader);
		}

	}

}
