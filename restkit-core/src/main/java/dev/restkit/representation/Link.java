package dev.restkit.representation;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A hyperlink to an object: clients see its URL, handlers its key. In an answer it is
 * written as an absolute URL of the view set that serves the model; in input the URL may
 * be absolute or relative (Django REST framework's {@code HyperlinkedRelatedField}).
 *
 * @param <T> the model that is linked to
 * @since 0.1.0
 */
public final class Link<T> {

	private final Class<T> model;

	private final Object key;

	private Link(Class<T> model, Object key) {
		this.model = model;
		this.key = key;
	}

	/**
	 * A link to an object.
	 * @param <T> the model
	 * @param model the model
	 * @param key the object's primary key
	 * @return the link
	 */
	public static <T> Link<T> to(Class<T> model, Object key) {
		return new Link<>(model, key);
	}

	/**
	 * The model that is linked to.
	 * @return the model
	 */
	public Class<T> model() {
		return this.model;
	}

	/**
	 * The primary key of the object that is linked to.
	 * @return the key
	 */
	public Object key() {
		return this.key;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Link<?> link && link.model == this.model && link.key.equals(this.key);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.model, this.key);
	}

	@Override
	public String toString() {
		return this.model.getSimpleName() + "/" + this.key;
	}

}
