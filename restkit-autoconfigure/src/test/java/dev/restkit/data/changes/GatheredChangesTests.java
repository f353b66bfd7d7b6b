package dev.restkit.data.changes;

import java.util.Map;

import dev.restkit.subscription.Change;
import dev.restkit.subscription.Change.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link GatheredChanges}.
 */
class GatheredChangesTests {

	private final GatheredChanges changes = new GatheredChanges();

	@Test
	void tooManyChangesBecomeOneForEachTopic() {
		for (int key = 0; key < GatheredChanges.MOST; key++) {
			this.changes.add(Change.of((key % 2 == 0) ? "even" : "odd", key));
		}
		this.changes.add(Change.of("odd", 1));
		this.changes.add(Change.of("other", 2));
		assertThat(this.changes.drain()).containsExactly(Change.of("even", null), Change.of("odd", null),
				Change.of("other", null));
	}

	@Test
	void asManyAsMayBeAreToldOneByOne() {
		for (int key = 0; key < GatheredChanges.MOST; key++) {
			this.changes.add(Change.of("book", key));
		}
		assertThat(this.changes.drain()).hasSize(GatheredChanges.MOST).contains(Change.of("book", 7));
		this.changes.add(Change.of("book", 8));
		assertThat(this.changes.drain()).containsExactly(Change.of("book", 8));
	}

	@Test
	void partsOfNewObjectsAreToldWithThem() {
		Change created = new Change("book", "1", Kind.CREATED, null, Map.of("author", "3"));
		Change part = new Change("book", "1", Kind.UPDATED, null, null);
		Change other = new Change("book", "2", Kind.UPDATED, null, null);
		this.changes.add(created);
		this.changes.addPart(part);
		this.changes.addPart(other);
		assertThat(this.changes.drain()).containsExactly(created, other);
		this.changes.addPart(part);
		assertThat(this.changes.drain()).containsExactly(part);
	}

	@Test
	void whatHappensToANewObjectItselfIsTold() {
		Change created = new Change("book", "1", Kind.CREATED, null, Map.of("author", "3"));
		Change updated = new Change("book", "1", Kind.UPDATED, null, null);
		this.changes.add(created);
		this.changes.add(updated);
		assertThat(this.changes.drain()).containsExactly(created, updated);
	}

}
