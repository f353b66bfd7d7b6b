package dev.restkit.representation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * A document while it is patched: a copy of the original, and of every value that comes
 * into it.
 */
final class PatchDocument {

	private static final String PATH = "path";

	private static final int MAX_INDEX_DIGITS = 9;

	private static final int MAX_LEVELS = 500;

	private static final int CHARACTERS_OF_A_NODE = 100;

	private int nodesLeft;

	private @Nullable Object root;

	/**
	 * Create a document.
	 * @param original what is patched
	 * @param maxNodes how many values may be copied in all
	 */
	PatchDocument(@Nullable Object original, int maxNodes) {
		this.nodesLeft = maxNodes;
		this.root = copy(original);
	}

	@Nullable Object value() {
		return this.root;
	}

	@Nullable Object get(JsonPointer pointer, String member) {
		Object current = this.root;
		for (String token : pointer.tokens()) {
			current = child(current, token, member);
		}
		return current;
	}

	void add(JsonPointer pointer, @Nullable Object value) {
		Object added = copy(value, MAX_LEVELS - pointer.tokens().size());
		if (pointer.isRoot()) {
			this.root = added;
			return;
		}
		Object parent = parent(pointer, PATH);
		if (parent instanceof List<?>) {
			List<@Nullable Object> list = list(parent);
			list.add(pointer.last().equals("-") ? list.size() : index(pointer.last(), list.size() + 1, PATH), added);
		}
		else {
			map(parent, PATH).put(pointer.last(), added);
		}
	}

	void replace(JsonPointer pointer, @Nullable Object value) {
		get(pointer, PATH);
		Object replacement = copy(value, MAX_LEVELS - pointer.tokens().size());
		if (pointer.isRoot()) {
			this.root = replacement;
			return;
		}
		Object parent = parent(pointer, PATH);
		if (parent instanceof List<?>) {
			List<@Nullable Object> list = list(parent);
			list.set(index(pointer.last(), list.size(), PATH), replacement);
		}
		else {
			map(parent, PATH).put(pointer.last(), replacement);
		}
	}

	@Nullable Object remove(JsonPointer pointer, String member) {
		Object removed = get(pointer, member);
		if (pointer.isRoot()) {
			this.root = null;
			return removed;
		}
		Object parent = parent(pointer, member);
		if (parent instanceof List<?>) {
			List<@Nullable Object> list = list(parent);
			list.remove(index(pointer.last(), list.size(), member));
		}
		else {
			map(parent, member).remove(pointer.last());
		}
		return removed;
	}

	private @Nullable Object parent(JsonPointer pointer, String member) {
		return get(new JsonPointer(pointer.tokens().subList(0, pointer.tokens().size() - 1)), member);
	}

	private static @Nullable Object child(@Nullable Object parent, String token, String member) {
		if (parent instanceof List<?> list) {
			return list.get(index(token, list.size(), member));
		}
		Map<String, @Nullable Object> map = map(parent, member);
		if (!map.containsKey(token)) {
			throw new NoSuchLocationException(member);
		}
		return map.get(token);
	}

	private static int index(String token, int size, String member) {
		boolean digits = !token.isEmpty() && token.length() <= MAX_INDEX_DIGITS
				&& token.chars().allMatch((character) -> character >= '0' && character <= '9')
				&& (token.length() == 1 || token.charAt(0) != '0');
		int index = digits ? Integer.parseInt(token) : size;
		if (index >= size) {
			throw new NoSuchLocationException(member);
		}
		return index;
	}

	@SuppressWarnings("unchecked")
	private static List<@Nullable Object> list(Object value) {
		return (List<@Nullable Object>) value;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(@Nullable Object value, String member) {
		if (value instanceof Map<?, ?>) {
			return (Map<String, @Nullable Object>) value;
		}
		throw new NoSuchLocationException(member);
	}

	private @Nullable Object copy(@Nullable Object value) {
		return copy(value, MAX_LEVELS);
	}

	/**
	 * Long texts count as more than one value: they are shared here, but not where the
	 * document is written.
	 */
	private @Nullable Object copy(@Nullable Object value, int levelsLeft) {
		this.nodesLeft -= (value instanceof String text) ? 1 + text.length() / CHARACTERS_OF_A_NODE : 1;
		if (this.nodesLeft < 0 || levelsLeft < 0) {
			throw Problem
				.of(ProblemKind.CONTENT_TOO_LARGE,
						Message.of("restkit.patch.too_large", "The patch makes the object too large."))
				.toException();
		}
		if (value instanceof Map<?, ?> map) {
			Map<String, @Nullable Object> copy = new LinkedHashMap<>();
			map.forEach((name, member) -> copy.put(String.valueOf(name), copy(member, levelsLeft - 1)));
			return copy;
		}
		if (value instanceof List<?> list) {
			List<@Nullable Object> copy = new ArrayList<>(list.size());
			list.forEach((item) -> copy.add(copy(item, levelsLeft - 1)));
			return copy;
		}
		return value;
	}

}
