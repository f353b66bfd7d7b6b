package dev.restkit.viewset;

import java.util.List;

import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.StringSchema;

/**
 * Describes the envelope of a page.
 */
final class PageSchema {

	ObjectSchema of(ObjectSchema item) {
		StringSchema url = StringSchema.ofFormat("uri-reference");
		return new ObjectSchema(item.name() + "Page", null,
				List.of(Property.required("count", NumberSchema.ofInteger("int64")),
						Property.readOnly("next", url, true), Property.readOnly("previous", url, true),
						Property.required("results", ArraySchema.of(item))));
	}

}
