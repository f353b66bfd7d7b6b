package dev.restkit.format.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.problem.Message;
import org.jspecify.annotations.Nullable;

/**
 * Collects the content of one element, and says what value it is: nothing, a text, a
 * list, or an object.
 */
final class XmlElement {

	private final boolean nil;

	private final @Nullable String type;

	private final StringBuilder text = new StringBuilder();

	private final List<@Nullable Object> items = new ArrayList<>();

	private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

	private final Set<String> repeated = new HashSet<>();

	/**
	 * Create an element without content.
	 * @param nil whether it says that it is {@code null}
	 * @param type whether it says that it is a list or an object
	 */
	XmlElement(boolean nil, @Nullable String type) {
		this.nil = nil;
		this.type = type;
	}

	void text(String characters) {
		this.text.append(characters);
	}

	void item(@Nullable Object value) {
		this.items.add(value);
	}

	/**
	 * Add a property. A name that stands several times is a list.
	 * @param name the name
	 * @param value the value
	 */
	@SuppressWarnings("unchecked")
	void member(String name, @Nullable Object value) {
		if (!this.members.containsKey(name)) {
			this.members.put(name, value);
		}
		else if (this.repeated.add(name)) {
			List<@Nullable Object> values = new ArrayList<>();
			values.add(this.members.get(name));
			values.add(value);
			this.members.put(name, values);
		}
		else {
			((List<@Nullable Object>) this.members.get(name)).add(value);
		}
	}

	/**
	 * What is wrong with the content.
	 * @return what is wrong, or {@code null} if nothing is
	 */
	@Nullable Message fault() {
		boolean list = !this.items.isEmpty() || XmlNames.LIST.equals(this.type);
		boolean object = !this.members.isEmpty() || XmlNames.OBJECT.equals(this.type);
		if (list && object) {
			return Message.of("restkit.document.xml_list_and_object", "an element is a list and an object");
		}
		if (this.nil && (list || object || !this.text.isEmpty())) {
			return Message.of("restkit.document.xml_nil", "an element is nil and has a content");
		}
		return ((list || object) && !this.text.toString().isBlank())
				? Message.of("restkit.document.xml_text", "text stands between elements") : null;
	}

	/**
	 * The value of the content.
	 * @return neutral data
	 */
	@Nullable Object value() {
		if (this.nil) {
			return null;
		}
		if (!this.items.isEmpty() || XmlNames.LIST.equals(this.type)) {
			return this.items;
		}
		if (!this.members.isEmpty() || XmlNames.OBJECT.equals(this.type)) {
			return this.members;
		}
		return this.text.toString();
	}

}
