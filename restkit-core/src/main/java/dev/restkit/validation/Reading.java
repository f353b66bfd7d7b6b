package dev.restkit.validation;

import java.util.ArrayList;
import java.util.List;

import dev.restkit.problem.Message;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.Violation;
import dev.restkit.visibility.FieldAccess;

/**
 * One reading of one input: collects all that is wrong with it.
 *
 * @since 0.1.0
 */
public final class Reading {

	private final List<Violation> violations = new ArrayList<>();

	private final boolean partial;

	private final FieldAccess fields;

	private Reading(boolean partial, FieldAccess fields) {
		this.partial = partial;
		this.fields = fields;
	}

	/**
	 * A reading of input that must be whole.
	 * @return the reading
	 */
	public static Reading whole() {
		return new Reading(false, FieldAccess.unknown());
	}

	/**
	 * A reading of input that must be whole, of a caller who may set fields that not
	 * everybody may.
	 * @param fields which fields the caller may set
	 * @return the reading
	 */
	public static Reading whole(FieldAccess fields) {
		return new Reading(false, fields);
	}

	/**
	 * A reading of input that may leave out anything, as PATCH does.
	 * @return the reading
	 */
	public static Reading partial() {
		return new Reading(true, FieldAccess.unknown());
	}

	/**
	 * A reading of input that may leave out anything, of a caller who may set fields that
	 * not everybody may.
	 * @param fields which fields the caller may set
	 * @return the reading
	 */
	public static Reading partial(FieldAccess fields) {
		return new Reading(true, fields);
	}

	/**
	 * Which fields whoever sent the input may set. What it may not is read-only to it, or
	 * unknown.
	 * @return the access
	 */
	public FieldAccess fields() {
		return this.fields;
	}

	/**
	 * Whether input may leave out what is otherwise required.
	 * @return {@code true} for a partial update
	 */
	public boolean isPartial() {
		return this.partial;
	}

	/**
	 * Report something.
	 * @param at where it is wrong
	 * @param code the stable code
	 * @param message a sentence for people
	 */
	public void report(Pointer at, String code, String message) {
		this.violations.add(Violation.at(at, code, message));
	}

	/**
	 * Report something, with a sentence that may be translated.
	 * @param at where it is wrong
	 * @param code the stable code
	 * @param sentence a sentence for people
	 */
	public void report(Pointer at, String code, Message sentence) {
		this.violations.add(Violation.at(at, code, sentence));
	}

	public void report(Pointer at, Rule rule, Object... arguments) {
		report(at, rule.code(), rule.sentence(arguments));
	}

	public void report(Violation violation) {
		this.violations.add(violation);
	}

	/**
	 * All that was reported, in order.
	 * @return the violations
	 */
	public List<Violation> violations() {
		return List.copyOf(this.violations);
	}

	/**
	 * How much was reported so far; a reader compares it before and after to know whether
	 * a part is clean.
	 * @return the number of violations
	 */
	public int count() {
		return this.violations.size();
	}

	/**
	 * Stop if anything was reported.
	 * @throws ProblemException with all violations
	 */
	public void check() {
		if (!this.violations.isEmpty()) {
			throw ProblemException.invalid(this.violations);
		}
	}

}
