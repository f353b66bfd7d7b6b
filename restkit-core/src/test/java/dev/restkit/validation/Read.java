package dev.restkit.validation;

import java.util.List;

import dev.restkit.problem.Pointer;
import dev.restkit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One reading in a test.
 *
 * @param value what was read
 * @param violations what was reported
 */
record Read(@Nullable Object value, List<Violation> violations) {

	static Read of(InputType type, Object input) {
		Reading reading = Reading.whole();
		Object value = type.read(input, Pointer.root(), reading);
		return new Read(value, reading.violations());
	}

	boolean isClean() {
		return this.violations.isEmpty();
	}

	List<String> codes() {
		return this.violations.stream().map(Violation::code).toList();
	}

	List<String> places() {
		return this.violations.stream().map(Violation::field).toList();
	}

}
