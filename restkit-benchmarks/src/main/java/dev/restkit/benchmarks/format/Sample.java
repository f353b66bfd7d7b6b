package dev.restkit.benchmarks.format;

import java.lang.reflect.Type;
import java.util.List;

import dev.restkit.format.json.JacksonPropertyNaming;
import dev.restkit.format.json.JacksonTypeForms;
import dev.restkit.method.TypeReader;
import dev.restkit.pagination.Page;
import dev.restkit.representation.Rendering;
import dev.restkit.validation.UnknownFields;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.util.MimeType;

/**
 * What is written, and the type that a handler would declare for it.
 *
 * @param value the value
 * @param type its declared type
 */
record Sample(Object value, Type type) {

	/**
	 * A page of 20 books with their tags and reviews.
	 */
	static Sample page() {
		return new Sample(FullBook.page(), new ParameterizedTypeReference<Page<FullBook>>() {
		}.getType());
	}

	/**
	 * The same books as rows.
	 */
	static Sample rows() {
		return new Sample(BookRow.twenty(), new ParameterizedTypeReference<List<BookRow>>() {
		}.getType());
	}

	Rendering rendering(JsonMapper mapper, MimeType mediaType) {
		TypeReader types = new TypeReader(new JacksonPropertyNaming(mapper), new JacksonTypeForms(mapper),
				UnknownFields.REJECT, List.of());
		return new Rendering(this.value, mediaType, types.output(this.type));
	}

}
