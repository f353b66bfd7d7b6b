package dev.restkit.subscription;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Says why rows are gone. To find out that a row is there, but not for the caller, costs
 * a look, so that it is done for some rows only.
 */
final class LeaveReasons implements Function<String, String> {

	private final Set<String> deleted;

	private final Predicate<String> forbidden;

	private int looks;

	LeaveReasons(Set<String> deleted, Predicate<String> forbidden, int looks) {
		this.deleted = deleted;
		this.forbidden = forbidden;
		this.looks = looks;
	}

	@Override
	public String apply(String key) {
		if (this.deleted.contains(key)) {
			return "deleted";
		}
		return (this.looks-- > 0 && this.forbidden.test(key)) ? "forbidden" : "changed";
	}

}
