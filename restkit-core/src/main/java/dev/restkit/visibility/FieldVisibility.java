package dev.restkit.visibility;

/**
 * All that has to be known about fields that are not for everybody.
 *
 * @param rules their permissions
 * @param current knows for whom something is written and read
 * @since 0.1.0
 */
public record FieldVisibility(FieldRules rules, CurrentFieldAccess current) {

	/**
	 * Nobody sees or sets such fields: for those who read declarations and never serve
	 * anybody.
	 * @return nothing to be seen
	 */
	public static FieldVisibility closed() {
		return new FieldVisibility(FieldRules.closed(), CurrentFieldAccess.none());
	}

}
