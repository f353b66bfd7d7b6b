package dev.restkit.data.jpa;

import java.time.Instant;

import dev.restkit.operation.EntityState;
import org.jspecify.annotations.Nullable;

/**
 * Says of the objects of one representation what tells that a copy is current, decided
 * once at start-up: the version where that is enough, else the content.
 */
final class StateReader {

	private final @Nullable VersionedState version;

	private final String fingerprint;

	private final @Nullable ModificationTime time;

	private StateReader(@Nullable VersionedState version, String fingerprint, @Nullable ModificationTime time) {
		this.version = version;
		this.fingerprint = fingerprint;
		this.time = time;
	}

	static StateReader of(ModelRepresentation representation) {
		return new StateReader(
				VersionedState.of(representation.entity(), representation.record(), representation.projection()),
				Fingerprint.of(representation.record(), representation.schema()),
				ModificationTime.of(representation.record()));
	}

	/**
	 * What is read to show one object: what the representation shows, and the version
	 * after that where it tells enough.
	 * @param projection what the representation shows
	 * @return what is read
	 */
	Projection withVersion(Projection projection) {
		return (this.version != null && this.version.covers()) ? projection.and(this.version.path()) : projection;
	}

	/**
	 * Whether others cannot change an object unnoticed.
	 * @return {@code true} for an entity with a version
	 */
	boolean isVersioned() {
		return this.version != null;
	}

	boolean hasTime() {
		return this.time != null;
	}

	EntityState ofRow(@Nullable Object[] row, Object representation) {
		return of((this.version != null && this.version.covers()) ? row[row.length - 1] : null, representation);
	}

	EntityState ofModel(Object model, Object representation) {
		return of((this.version != null && this.version.covers()) ? this.version.of(model) : null, representation);
	}

	private EntityState of(@Nullable Object version, Object representation) {
		Instant modified = (this.time != null) ? this.time.of(representation) : null;
		if (version == null && modified == null) {
			return EntityState.ofContent();
		}
		return new EntityState((version != null) ? version + "." + this.fingerprint : null, false, modified);
	}

}
