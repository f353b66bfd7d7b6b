package dev.restkit.resource;

/**
 * Makes stores: one for each kind of database.
 *
 * @since 0.1.0
 */
public interface ResourceStores {

	/**
	 * The store that serves a representation.
	 * @param representation a record with {@link dev.restkit.annotation.ModelSerializer}
	 * @return the store
	 * @throws dev.restkit.serializer.RepresentationException if the record cannot be
	 * served; its message names the component and the way out
	 */
	ResourceStore<?, ?, ?> storeFor(Class<?> representation);

}
