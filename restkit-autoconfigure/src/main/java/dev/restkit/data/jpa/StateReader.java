package dev.restkit.data.jpa;

import java.time.Instant;
import java.util.Set;

import dev.restkit.operation.EntityState;
import dev.restkit.representation.ContentDigest;
import dev.restkit.schema.FieldAudience;
import dev.restkit.visibility.CurrentFieldAccess;
import org.jspecify.annotations.Nullable;

/**
 * Says of the objects of one representation what tells that a copy is current, decided
 * once at start-up: the version where that is enough, else the content.
 */
final class StateReader {

	private static final int AUDIENCE_BYTES = 6;

	private final @Nullable VersionedState version;

	private final String fingerprint;

	private final @Nullable ModificationTime time;

	private final Set<FieldAudience> audiences;

	private StateReader(@Nullable VersionedState version, String fingerprint, @Nullable ModificationTime time,
			Set<FieldAudience> audiences) {
		this.audiences = audiences;
		this.version = version;
		this.fingerprint = fingerprint;
		this.time = time;
	}

	static StateReader of(ModelRepresentation representation) {
		Set<FieldAudience> audiences = representation.audiences();
		return new StateReader(
				VersionedState.of(representation.entity(), representation.record(), representation.projection()),
				Fingerprint.of(representation.record(), representation.schema()),
				audiences.isEmpty() ? ModificationTime.of(representation.record()) : null, audiences);
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

	EntityState ofRow(@Nullable Object[] row, Object representation, CurrentFieldAccess access) {
		return of((this.version != null && this.version.covers()) ? row[row.length - 1] : null, representation, access);
	}

	EntityState ofModel(Object model, Object representation, CurrentFieldAccess access) {
		return of((this.version != null && this.version.covers()) ? this.version.of(model) : null, representation,
				access);
	}

	private EntityState of(@Nullable Object version, Object representation, CurrentFieldAccess access) {
		Instant modified = (this.time != null) ? this.time.of(representation) : null;
		if (version == null && modified == null) {
			return EntityState.ofContent();
		}
		return new EntityState((version != null) ? version + "." + this.fingerprint + audience(access) : null, false,
				modified);
	}

	/**
	 * Callers who see different fields of one version have different copies of it. A time
	 * cannot tell that, so that none is told where not all fields are for everybody.
	 */
	private String audience(CurrentFieldAccess access) {
		if (this.audiences.isEmpty()) {
			return "";
		}
		ContentDigest digest = new ContentDigest();
		access.current().among(this.audiences).stream().map(Object::toString).sorted().forEach(digest::add);
		return "." + digest.base64(AUDIENCE_BYTES);
	}

}
