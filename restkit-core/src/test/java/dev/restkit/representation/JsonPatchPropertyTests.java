package dev.restkit.representation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.ProblemException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Properties of {@link JsonPatch}.
 */
class JsonPatchPropertyTests {

	@Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
	void addingAndRemovingAMemberLeavesAnObjectAsItWas(@ForAll("objects") Map<String, Object> document,
			@ForAll String name, @ForAll("data") Object value) {
		if (!document.containsKey(name)) {
			assertThat(addAndRemove(document, "/" + escape(name), "/" + escape(name), value)).isEqualTo(document);
		}
	}

	@Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
	void addingAndRemovingAnItemLeavesAListAsItWas(@ForAll("lists") List<Object> document, @ForAll int position,
			@ForAll("data") Object value) {
		String path = "/" + Math.floorMod(position, document.size() + 1);
		assertThat(addAndRemove(document, path, path, value)).isEqualTo(document);
		assertThat(addAndRemove(document, "/-", "/" + document.size(), value)).isEqualTo(document);
	}

	@Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
	void whatWasAddedIsThere(@ForAll("objects") Map<String, Object> document, @ForAll String name,
			@ForAll("data") Object value) {
		String path = "/" + escape(name);
		List<Object> patch = List.of(operation("add", path, null, value), operation("test", path, null, value),
				operation("copy", path, path, null), operation("test", path, null, value));
		assertThat(JsonPatch.apply(patch, document))
			.asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
			.containsEntry(name, value);
	}

	@Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
	void nothingButAProblemIsThrown(@ForAll("data") Object patch, @ForAll("data") Object document) {
		assertHarmless(patch, document);
	}

	@Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
	void operationsOfAnyKindOnlyEverFailWithAProblem(@ForAll("patches") List<Object> patch,
			@ForAll("data") Object document) {
		assertHarmless(patch, document);
	}

	@Provide
	Arbitrary<Object> data() {
		return data(2);
	}

	@Provide
	Arbitrary<List<Object>> lists() {
		return lists(data(1));
	}

	@Provide
	Arbitrary<Map<String, Object>> objects() {
		return objects(data(1));
	}

	@Provide
	Arbitrary<List<Object>> patches() {
		Arbitrary<String> ops = Arbitraries.of("add", "remove", "replace", "move", "copy", "test", "none");
		Arbitrary<String> paths = Arbitraries.of("/a", "/b", "/0", "/1", "/-", "/", "/~0", "/~1", "/01", "/~", "x")
			.list()
			.ofMaxSize(3)
			.map((parts) -> String.join("", parts));
		return Combinators.combine(ops, paths, paths, data())
			.as(JsonPatchPropertyTests::operation)
			.list()
			.ofMaxSize(6)
			.map(ArrayList::new);
	}

	private static Arbitrary<Object> data(int levels) {
		Arbitrary<Object> leaf = Arbitraries
			.oneOf(Arbitraries.strings().ofMaxLength(5), Arbitraries.of(true, false), Arbitraries.longs(),
					Arbitraries.bigIntegers(), Arbitraries.bigDecimals(), Arbitraries.just(null))
			.map((value) -> value);
		if (levels == 0) {
			return leaf;
		}
		Arbitrary<Object> inner = data(levels - 1);
		return Arbitraries.oneOf(leaf, lists(inner).map((list) -> list), objects(inner).map((object) -> object));
	}

	private static Arbitrary<List<Object>> lists(Arbitrary<Object> items) {
		return items.list().ofMaxSize(4);
	}

	private static Arbitrary<Map<String, Object>> objects(Arbitrary<Object> members) {
		Arbitrary<String> names = Arbitraries.oneOf(Arbitraries.of("a", "b", "0", "-", "", "~", "/"),
				Arbitraries.strings().ofMaxLength(3));
		return Arbitraries.maps(names, members).ofMaxSize(4);
	}

	private static void assertHarmless(@Nullable Object patch, @Nullable Object document) {
		Object patchBefore = snapshot(patch);
		Object documentBefore = snapshot(document);
		try {
			JsonPatch.apply(patch, document);
		}
		catch (ProblemException ex) {
			assertThat(ex.problem().status()).isIn(400, 409);
		}
		assertThat(patch).isEqualTo(patchBefore);
		assertThat(document).isEqualTo(documentBefore);
	}

	private static @Nullable Object addAndRemove(Object document, String added, String removed, Object value) {
		return JsonPatch.apply(List.of(operation("add", added, null, value), operation("remove", removed, null, null)),
				document);
	}

	private static Object operation(String op, String path, @Nullable String from, @Nullable Object value) {
		Map<String, @Nullable Object> operation = new LinkedHashMap<>();
		operation.put("op", op);
		operation.put("path", path);
		operation.put("from", from);
		operation.put("value", value);
		return operation;
	}

	private static String escape(String name) {
		return name.replace("~", "~0").replace("/", "~1");
	}

	private static @Nullable Object snapshot(@Nullable Object value) {
		if (value instanceof Map<?, ?> object) {
			Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
			object.forEach((name, member) -> copy.put(name, snapshot(member)));
			return copy;
		}
		if (value instanceof List<?> array) {
			List<@Nullable Object> copy = new ArrayList<>();
			array.forEach((item) -> copy.add(snapshot(item)));
			return copy;
		}
		return value;
	}

}
