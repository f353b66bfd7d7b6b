package dev.restkit.subscription;

import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SnapshotChanges}.
 */
class SnapshotChangesTests {

	private final SnapshotChanges changes = new SnapshotChanges((key) -> "changed");

	@Property
	void whoeverFollowsEndsWithTheNewResult(@ForAll("rows") Snapshot.Rows before, @ForAll("rows") Snapshot.Rows after) {
		FollowingClient client = new FollowingClient();
		tell(client, SnapshotChanges.whole(before));
		assertThat(client.rows).isEqualTo(expected(before));
		tell(client, this.changes.between(before, after));
		assertThat(client.rows).isEqualTo(expected(after));
	}

	@Property
	void nothingIsToldOfWhatStays(@ForAll("rows") Snapshot.Rows rows) {
		assertThat(this.changes.between(rows, new Snapshot.Rows(rows.key(), List.copyOf(rows.rows())))).isEmpty();
	}

	@Test
	void aRowThatMovesIsTheOnlyOneThatIsToldOf() {
		assertThat(this.changes.between(of("a", "b", "c", "d"), of("b", "c", "d", "a"))).singleElement()
			.satisfies((told) -> assertThat(told.data())
				.isEqualTo("{\"key\":\"a\",\"index\":3,\"value\":{\"v\":0},\"changed\":[]}"));
	}

	@Test
	void anUpdateNamesTheFieldsThatChanged() {
		Snapshot.Rows before = new Snapshot.Rows("id",
				List.of(new Snapshot.Row("1", "{\"a\":1,\"b\":2}", Map.of("a", "1", "b", "2"))));
		Snapshot.Rows after = new Snapshot.Rows("id",
				List.of(new Snapshot.Row("1", "{\"a\":1,\"b\":3}", Map.of("a", "1", "b", "3"))));
		assertThat(this.changes.between(before, after)).singleElement()
			.satisfies((told) -> assertThat(told.data())
				.isEqualTo("{\"key\":\"1\",\"value\":{\"a\":1,\"b\":3},\"changed\":[\"b\"]}"));
	}

	@Test
	void keysAreQuoted() {
		assertThat(this.changes.between(of("a\"\\\n\u2028"), of())).singleElement()
			.satisfies((told) -> assertThat(told.data())
				.isEqualTo("{\"key\":\"a\\\"\\\\\\u000a\\u2028\",\"reason\":\"changed\"}"));
	}

	@Test
	void aResultWithoutRowsIsToldWhole() {
		assertThat(this.changes.between(new Snapshot.Whole("1"), new Snapshot.Whole("2"))).singleElement()
			.satisfies((told) -> assertThat(told.data()).isEqualTo("{\"value\":2}"));
		assertThat(this.changes.between(new Snapshot.Whole("1"), new Snapshot.Whole("1"))).isEmpty();
	}

	@Provide
	Arbitrary<Snapshot.Rows> rows() {
		Arbitrary<Snapshot.Row> row = Combinators
			.combine(Arbitraries.integers().between(1, 12), Arbitraries.integers().between(0, 2))
			.as((key, value) -> row(String.valueOf(key), value));
		return row.list().ofMaxSize(12).uniqueElements(Snapshot.Row::key).map((all) -> new Snapshot.Rows("id", all));
	}

	private static Snapshot.Rows of(String... keys) {
		return new Snapshot.Rows("id", List.of(keys).stream().map((key) -> row(key, 0)).toList());
	}

	private static Snapshot.Row row(String key, int value) {
		return new Snapshot.Row(key, "{\"v\":" + value + "}", Map.of("v", String.valueOf(value)));
	}

	private static List<FollowingClient.Row> expected(Snapshot.Rows rows) {
		return rows.rows().stream().map((row) -> new FollowingClient.Row(row.key(), row.json())).toList();
	}

	private static void tell(FollowingClient client, List<SnapshotChanges.Told> told) {
		told.forEach((each) -> client.apply(each.at(Position.of("e", 1))));
	}

}
