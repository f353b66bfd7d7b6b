package dev.restkit.subscription;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What clients that have one result are told so that they have another. The index of an
 * event is a place in the list as the events before it have left it.
 *
 * @param reasons says why a row is gone, by its key
 */
record SnapshotChanges(Function<String, String> reasons) {

	/**
	 * All of a result, for clients that have nothing.
	 * @param snapshot the result
	 * @return what they are told
	 */
	static List<Told> whole(Snapshot snapshot) {
		List<Told> told = new ArrayList<>();
		if (snapshot instanceof Snapshot.Rows rows) {
			told.add(reset("{\"key\":" + JsonText.quote(rows.key()) + "}"));
			for (int index = 0; index < rows.rows().size(); index++) {
				told.add(enter(rows.rows().get(index), index));
			}
		}
		else {
			told.add(reset("{}"));
			told.add(value((Snapshot.Whole) snapshot));
		}
		return told;
	}

	/**
	 * What leads from one result to another.
	 * @param before what clients have
	 * @param after what they shall have
	 * @return what they are told; nothing if it is the same
	 */
	List<Told> between(Snapshot before, Snapshot after) {
		if (before instanceof Snapshot.Rows old && after instanceof Snapshot.Rows now && old.key().equals(now.key())) {
			return between(old.rows(), now.rows());
		}
		if (before.equals(after)) {
			return List.of();
		}
		return (before instanceof Snapshot.Whole && after instanceof Snapshot.Whole now) ? List.of(value(now))
				: whole(after);
	}

	private List<Told> between(List<Snapshot.Row> before, List<Snapshot.Row> after) {
		Map<String, Snapshot.Row> now = byKey(after);
		Map<String, Snapshot.Row> old = byKey(before);
		List<Told> told = new ArrayList<>();
		List<String> list = new ArrayList<>();
		for (Snapshot.Row row : before) {
			if (now.containsKey(row.key())) {
				list.add(row.key());
			}
			else {
				told.add(leave(row.key()));
			}
		}
		Set<String> staying = Sequence.longestCommon(list, List.copyOf(now.keySet()));
		String previous = null;
		for (Snapshot.Row row : after) {
			Snapshot.Row known = old.get(row.key());
			if (known == null) {
				int index = behind(list, previous);
				list.add(index, row.key());
				told.add(enter(row, index));
			}
			else if (!staying.contains(row.key())) {
				list.remove(row.key());
				int index = behind(list, previous);
				list.add(index, row.key());
				told.add(update(known, row, index));
			}
			else if (!known.json().equals(row.json())) {
				told.add(update(known, row, null));
			}
			previous = row.key();
		}
		return told;
	}

	private static int behind(List<String> list, @Nullable String previous) {
		return (previous != null) ? list.indexOf(previous) + 1 : 0;
	}

	private static Map<String, Snapshot.Row> byKey(List<Snapshot.Row> rows) {
		return rows.stream()
			.collect(Collectors.toMap(Snapshot.Row::key, Function.identity(), (first, second) -> first,
					LinkedHashMap::new));
	}

	private static Told reset(String data) {
		return new Told(LiveEvent.Type.RESET, null, data, null);
	}

	private static Told enter(Snapshot.Row row, int index) {
		return new Told(LiveEvent.Type.ENTER, row.key(),
				"{\"key\":" + JsonText.quote(row.key()) + ",\"index\":" + index + ",\"value\":" + row.json() + "}",
				null);
	}

	private static Told update(Snapshot.Row before, Snapshot.Row after, @Nullable Integer index) {
		Set<String> names = new LinkedHashSet<>(after.fields().keySet());
		names.addAll(before.fields().keySet());
		names.removeIf((name) -> Objects.equals(before.fields().get(name), after.fields().get(name)));
		return new Told(LiveEvent.Type.UPDATE, after.key(),
				"{\"key\":" + JsonText.quote(after.key()) + ((index != null) ? ",\"index\":" + index : "")
						+ ",\"value\":" + after.json() + LiveEvent.changed(names) + "}",
				(index == null) ? names : null);
	}

	private Told leave(String key) {
		return new Told(LiveEvent.Type.LEAVE, key,
				"{\"key\":" + JsonText.quote(key) + ",\"reason\":" + JsonText.quote(this.reasons.apply(key)) + "}",
				null);
	}

	private static Told value(Snapshot.Whole whole) {
		return new Told(LiveEvent.Type.VALUE, null, "{\"value\":" + whole.json() + "}", Set.of());
	}

	/**
	 * What is told, before it has its place among all events.
	 *
	 * @param type the type of the event
	 * @param key the row that it is about, or {@code null}
	 * @param data its data as JSON
	 * @param changed the fields that it says have changed, where a later one about the
	 * same row says all that this one does, or {@code null}
	 */
	record Told(LiveEvent.Type type, @Nullable String key, String data, @Nullable Set<String> changed) {

		LiveEvent at(Position position) {
			return new LiveEvent(this.type, position, this.key, this.data, this.changed);
		}

	}

}
