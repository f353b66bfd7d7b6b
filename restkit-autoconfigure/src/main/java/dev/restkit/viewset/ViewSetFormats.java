package dev.restkit.viewset;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.restkit.method.DeclaredFormats;
import dev.restkit.representation.Formats;
import dev.restkit.operation.HttpCaching.Guard;

/**
 * What view sets speak.
 *
 * @param formats the formats
 * @param guard whether PUT, PATCH and DELETE must say with {@code If-Match} what they
 * change
 * @since 0.1.0
 */
public record ViewSetFormats(Formats formats, Guard guard) {

	static final String ANYTHING = "*/*";

	private static final Set<String> GUARDED = Set.of("PUT", "PATCH", "DELETE");

	private static final String JSON = "application/json";

	/**
	 * The same for one view set.
	 * @param type its class
	 * @return what it speaks
	 */
	ViewSetFormats of(Class<?> type) {
		return new ViewSetFormats(DeclaredFormats.of(type, this.formats), this.guard);
	}

	/**
	 * The same for one action.
	 * @param action the action
	 * @param type the class of its view set
	 * @return what it speaks
	 */
	ViewSetFormats of(Method action, Class<?> type) {
		return new ViewSetFormats(DeclaredFormats.of(action, type, this.formats), this.guard);
	}

	List<String> consumes() {
		return this.formats.consumes();
	}

	List<String> produces() {
		return this.formats.produces();
	}

	/**
	 * The media types of a method's body. PATCH takes JSON as a merge patch (RFC 7396),
	 * under its own name as well, and JSON Patch (RFC 6902).
	 * @param method the HTTP method
	 * @return the media types
	 */
	List<String> consumes(String method) {
		List<String> consumes = consumes();
		if (!method.equals("PATCH") || !consumes.contains(JSON)) {
			return consumes;
		}
		List<String> types = new ArrayList<>(consumes);
		types.add(PatchBody.MERGE_PATCH);
		types.add(PatchBody.JSON_PATCH);
		return types;
	}

	/**
	 * Whether a method that changes an object must say what it changes.
	 * @param method the HTTP method
	 * @return the guard
	 */
	Guard guard(String method) {
		return GUARDED.contains(method) ? this.guard : Guard.OPTIONAL;
	}

}
