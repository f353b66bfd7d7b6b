package dev.restkit.web.docs.reference;

import java.util.List;

import dev.restkit.web.form.FieldView;
import org.jspecify.annotations.Nullable;

/**
 * The form by which an operation is tried out, as the template {@code docs-try} shows it.
 *
 * @param id the id of the operation
 * @param places the fields by the places in which they are sent
 * @param body how the body is sent: {@code json}, {@code form}, {@code file}, or
 * {@code null} for none
 * @param raw an example of a JSON body, or {@code null} for another one
 * @param choice whether the body may be written either in fields or as JSON
 * @param mediaTypes the media types of the answer
 */
record TryView(String id, List<PlaceView> places, @Nullable String body, @Nullable String raw, boolean choice,
		List<String> mediaTypes) {

	/**
	 * The fields that are sent in one place.
	 *
	 * @param in the place, such as {@code query}
	 * @param label the place for people
	 * @param fields the fields
	 */
	record PlaceView(String in, String label, List<FieldView> fields) {

	}

}
