package dev.restkit.schema;

/**
 * Some callers, as far as fields are for them only. Who they are is decided elsewhere;
 * here audiences are only told apart, each by its identity.
 *
 * @since 0.1.0
 */
public final class FieldAudience {

	private final String name;

	/**
	 * Create an audience.
	 * @param name what it is told by, the same on every server of one release
	 */
	public FieldAudience(String name) {
		this.name = name;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
