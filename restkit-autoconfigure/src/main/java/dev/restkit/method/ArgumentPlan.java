package dev.restkit.method;

import java.util.List;

import dev.restkit.component.Argument;
import dev.restkit.operation.Invocation;
import dev.restkit.pipeline.ArgumentBinder;
import dev.restkit.validation.Reading;
import dev.restkit.visibility.CurrentFieldAccess;
import org.jspecify.annotations.Nullable;

/**
 * The steps that supply the arguments of one handler: first all that is read from the
 * message, so that all its faults are reported at once; then the application's own
 * components; at last what only Jakarta Validation can check.
 *
 * @param slots how many values the steps make
 * @param inputs what is read from the message
 * @param components what the application makes, each after all that it takes
 * @param arguments the slots of the arguments, in the order of the signature, or
 * {@code null} if the slots are the arguments
 * @param checks what Jakarta Validation checks, or {@code null} for nothing
 * @param fields knows which fields the caller may set, or {@code null} if everybody may
 * set all
 */
record ArgumentPlan(int slots, List<Input> inputs, List<Component> components, int @Nullable [] arguments,
		@Nullable ArgumentChecks checks, @Nullable CurrentFieldAccess fields) implements ArgumentBinder {

	@Override
	public @Nullable Object[] bind(Invocation invocation) {
		@Nullable Object[] values = new @Nullable Object[this.slots];
		CurrentFieldAccess current = this.fields;
		Reading reading = (current != null) ? Reading.whole(current.current()) : Reading.whole();
		for (Input input : this.inputs) {
			values[input.slot()] = input.argument().supply(invocation, reading);
		}
		reading.check();
		for (Component component : this.components) {
			values[component.slot()] = component.make(values);
		}
		@Nullable Object[] bound = (this.arguments != null) ? pick(values, this.arguments) : values;
		if (this.checks != null) {
			this.checks.check(bound);
		}
		return bound;
	}

	private static @Nullable Object[] pick(@Nullable Object[] values, int[] slots) {
		@Nullable Object[] picked = new @Nullable Object[slots.length];
		for (int index = 0; index < slots.length; index++) {
			picked[index] = values[slots[index]];
		}
		return picked;
	}

	/**
	 * Something that is read from the message.
	 *
	 * @param slot where the value is put
	 * @param argument reads it
	 */
	record Input(int slot, Argument argument) {
	}

	/**
	 * A component of the application.
	 *
	 * @param slot where it is put
	 * @param resolve makes it
	 * @param arguments the slots of what that takes
	 */
	record Component(int slot, MethodInvoker resolve, int[] arguments) {

		@Nullable Object make(@Nullable Object[] values) {
			try {
				return this.resolve.handle(pick(values, this.arguments));
			}
			catch (RuntimeException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new ComponentFailure(ex);
			}
		}

	}

}
