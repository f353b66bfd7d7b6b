package dev.restkit.data.jpa;

import dev.restkit.problem.Pointer;
import dev.restkit.representation.Link;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.validation.InputKind;
import dev.restkit.validation.InputType;
import dev.restkit.validation.Reading;
import dev.restkit.validation.Rule;
import org.jspecify.annotations.Nullable;

/**
 * How a relation is shown and read: by primary key, by hyperlink, or by a unique
 * attribute.
 */
interface RelationStyle {

	/**
	 * The shape of one related object.
	 * @return the schema
	 */
	Schema schema();

	/**
	 * What clients see of a related object.
	 * @param value its identifying attribute
	 * @return what is shown
	 */
	Object show(Object value);

	/**
	 * Read which object is meant.
	 * @param input neutral data
	 * @param at where it stands
	 * @param reading collects what is wrong
	 * @return the identifying attribute, or {@code null} where something was reported
	 */
	@Nullable Object read(Object input, Pointer at, Reading reading);

	/**
	 * Report that there is no such object.
	 * @param input what was read
	 * @param at where it stands
	 * @param reading collects it
	 */
	void reportMissing(Object input, Pointer at, Reading reading);

	/**
	 * Objects by primary key.
	 *
	 * @param type reads a key
	 */
	record ByKey(InputType type) implements RelationStyle {

		@Override
		public Schema schema() {
			return this.type.schema();
		}

		@Override
		public Object show(Object value) {
			return value;
		}

		@Override
		public @Nullable Object read(Object input, Pointer at, Reading reading) {
			Object key = this.type.read(input, at, Reading.whole());
			if (key == null && input instanceof Number) {
				reportMissing(input, at, reading);
			}
			else if (key == null) {
				reading.report(at, Rule.KEY_INCORRECT_TYPE, InputKind.of(input));
			}
			return key;
		}

		@Override
		public void reportMissing(Object input, Pointer at, Reading reading) {
			reading.report(at, Rule.KEY_DOES_NOT_EXIST, Shown.of(input));
		}

	}

	/**
	 * Objects by a unique attribute.
	 *
	 * @param attribute the attribute
	 * @param type reads its value
	 */
	record BySlug(String attribute, InputType type) implements RelationStyle {

		@Override
		public Schema schema() {
			return this.type.schema();
		}

		@Override
		public Object show(Object value) {
			return value;
		}

		@Override
		public @Nullable Object read(Object input, Pointer at, Reading reading) {
			return this.type.read(input, at, reading);
		}

		@Override
		public void reportMissing(Object input, Pointer at, Reading reading) {
			reading.report(at, Rule.SLUG_DOES_NOT_EXIST, this.attribute, Shown.of(input));
		}

	}

	/**
	 * Objects by hyperlink.
	 *
	 * @param model the model that is linked to
	 * @param type reads the key at the end of the URL
	 * @param links knows the URLs
	 */
	record ByLink(Class<?> model, InputType type, LinkRegistry links) implements RelationStyle {

		@Override
		public Schema schema() {
			return StringSchema.ofFormat("uri-reference");
		}

		@Override
		public Object show(Object value) {
			return Link.to(this.model, value);
		}

		@Override
		public @Nullable Object read(Object input, Pointer at, Reading reading) {
			if (!(input instanceof String url)) {
				reading.report(at, Rule.LINK_INCORRECT_TYPE, InputKind.of(input));
				return null;
			}
			LinkRegistry.Target target = this.links.resolve(url);
			if (target == null) {
				reading.report(at, Rule.LINK_NO_MATCH);
				return null;
			}
			if (target.model() != this.model) {
				reading.report(at, Rule.LINK_INCORRECT_MATCH);
				return null;
			}
			Object key = this.type.read(target.key(), at, Reading.whole());
			if (key == null || !key.toString().equals(target.key())) {
				reportMissing(input, at, reading);
				return null;
			}
			return key;
		}

		@Override
		public void reportMissing(Object input, Pointer at, Reading reading) {
			reading.report(at, Rule.LINK_DOES_NOT_EXIST);
		}

	}

}
