package dev.restkit.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.problem.Message;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import dev.restkit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Applies a JSON Patch (RFC 6902) to neutral data. The document stays as it is: what
 * comes of the patch is a new one, or nothing at all.
 *
 * @since 0.1.0
 */
public final class JsonPatch {

	private static final int MAX_OPERATIONS = 1000;

	private static final int MAX_NODES = 100_000;

	private static final Message REQUIRED = Message.of("restkit.rule.required", "This field is required.");

	private static final Set<String> NAMES = Set.of("add", "remove", "replace", "move", "copy", "test");

	private JsonPatch() {
	}

	/**
	 * Apply a patch.
	 * @param patch the patch, as a parser reads it: a list of operations
	 * @param document the document; not changed
	 * @return the patched document
	 * @throws ProblemException 400 with the place in the patch that is wrong or leads
	 * nowhere, 409 for a test that failed
	 */
	public static @Nullable Object apply(@Nullable Object patch, @Nullable Object document) {
		List<Step> steps = steps(patch);
		PatchDocument patched = new PatchDocument(document, MAX_NODES);
		for (Step step : steps) {
			try {
				step.apply(patched);
			}
			catch (NoSuchLocationException ex) {
				throw refused(Pointer.root().child(step.index()).child(ex.member()), "no_match",
						Message.of("restkit.patch.no_location", "No such location."));
			}
		}
		return patched.value();
	}

	private static List<Step> steps(@Nullable Object patch) {
		if (!(patch instanceof List<?> operations)) {
			throw refused(Pointer.root(), "not_a_list",
					Message.of("restkit.patch.not_a_list", "Expected a list of operations."));
		}
		if (operations.size() > MAX_OPERATIONS) {
			throw refused(Pointer.root(), "max_length",
					Message.counted("restkit.patch.max_operations", MAX_OPERATIONS,
							"Ensure this patch has no more than {0} operation.",
							"Ensure this patch has no more than {0} operations."));
		}
		List<Step> steps = new ArrayList<>();
		for (int index = 0; index < operations.size(); index++) {
			steps.add(step(operations.get(index), index));
		}
		return steps;
	}

	private static Step step(@Nullable Object operation, int index) {
		Pointer at = Pointer.root().child(index);
		if (!(operation instanceof Map<?, ?> members)) {
			throw refused(at, "invalid", Message.of("restkit.patch.not_an_operation", "Expected an operation."));
		}
		String name = text(members, "op", at);
		if (!NAMES.contains(name)) {
			throw refused(at.child("op"), "invalid_choice", Message.of("restkit.patch.unknown_operation",
					"Choose one of add, remove, replace, move, copy and test."));
		}
		JsonPointer path = pointer(members, "path", at);
		JsonPointer from = (name.equals("move") || name.equals("copy")) ? pointer(members, "from", at) : null;
		boolean takesValue = name.equals("add") || name.equals("replace") || name.equals("test");
		if (takesValue && !members.containsKey("value")) {
			throw refused(at.child("value"), "required", REQUIRED);
		}
		return new Step(index, name, path, from, members.get("value"));
	}

	private static JsonPointer pointer(Map<?, ?> members, String name, Pointer at) {
		JsonPointer pointer = JsonPointer.parse(text(members, name, at));
		if (pointer == null) {
			throw refused(at.child(name), "invalid",
					Message.of("restkit.patch.not_a_pointer", "Enter a JSON Pointer."));
		}
		return pointer;
	}

	private static String text(Map<?, ?> members, String name, Pointer at) {
		if (!members.containsKey(name)) {
			throw refused(at.child(name), "required", REQUIRED);
		}
		if (members.get(name) instanceof String text) {
			return text;
		}
		throw refused(at.child(name), "invalid", Message.of("restkit.rule.not_a_string", "Not a valid string."));
	}

	private static ProblemException refused(Pointer at, String code, Message message) {
		return ProblemException.invalid(List.of(Violation.at(at, code, message)));
	}

	/**
	 * One operation of a patch.
	 *
	 * @param index its place
	 * @param name its name
	 * @param path where it works
	 * @param from where it takes the value from, for a move or a copy
	 * @param value the value that it brings, if any
	 */
	private record Step(int index, String name, JsonPointer path, @Nullable JsonPointer from, @Nullable Object value) {

		void apply(PatchDocument document) {
			switch (this.name) {
				case "add" -> document.add(this.path, this.value);
				case "remove" -> document.remove(this.path, "path");
				case "replace" -> document.replace(this.path, this.value);
				case "test" -> test(document);
				default -> transfer(document);
			}
		}

		private void test(PatchDocument document) {
			if (!NeutralEquality.areEqual(document.get(this.path, "path"), this.value)) {
				throw Problem
					.of(ProblemKind.CONFLICT,
							Message.of("restkit.patch.test_failed", "The test of operation {0} failed.", this.index))
					.toException();
			}
		}

		private void transfer(PatchDocument document) {
			JsonPointer source = (this.from != null) ? this.from : this.path;
			if (this.name.equals("copy")) {
				document.add(this.path, document.get(source, "from"));
				return;
			}
			if (source.isAbove(this.path)) {
				throw refused(Pointer.root().child(this.index).child("path"), "invalid",
						Message.of("restkit.patch.into_itself", "A value cannot be moved into itself."));
			}
			Object moved = document.remove(source, "from");
			document.add(this.path, moved);
		}

	}

}
