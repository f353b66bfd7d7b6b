package dev.restkit.format.xml;

import java.io.IOException;

import dev.restkit.format.TokenText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Writes data as elements: a property as an element of its name, an item of a list as one
 * that all items have.
 */
final class XmlDocumentWriter {

	private final JsonParser tokens;

	private final TokenText text;

	private final XmlWriter out;

	private final String item;

	/**
	 * Create a writer.
	 * @param tokens the data; the parser stands before it
	 * @param out where to write
	 * @param item the name of the element of each item of a list
	 */
	XmlDocumentWriter(JsonParser tokens, XmlWriter out, String item) {
		this.tokens = tokens;
		this.text = new TokenText(tokens);
		this.out = out;
		this.item = item;
	}

	/**
	 * Write the content of the element whose start tag was begun, and its end.
	 * @param element the name of the element
	 * @throws IOException if the bytes cannot be written
	 */
	void content(String element) throws IOException {
		content(element, this.tokens.nextToken());
	}

	private void content(String element, @Nullable JsonToken token) throws IOException {
		if (token == null || token == JsonToken.VALUE_NULL) {
			this.out.attribute(XmlNames.NIL, "true");
			this.out.empty();
		}
		else if (token == JsonToken.START_OBJECT) {
			object(element);
		}
		else if (token == JsonToken.START_ARRAY) {
			list(element);
		}
		else {
			this.out.open();
			this.out.characters(this.text.current());
			this.out.end(element);
		}
	}

	private void object(String element) throws IOException {
		String name = this.tokens.nextName();
		if (name == null) {
			this.out.attribute(XmlNames.TYPE, XmlNames.OBJECT);
			this.out.empty();
			return;
		}
		this.out.open();
		for (; name != null; name = this.tokens.nextName()) {
			if (XmlNames.isElement(name)) {
				this.out.start(name);
				content(name);
			}
			else {
				this.out.start(XmlNames.ENTRY);
				this.out.attribute(XmlNames.NAME, name);
				content(XmlNames.ENTRY);
			}
		}
		this.out.end(element);
	}

	private void list(String element) throws IOException {
		JsonToken token = this.tokens.nextToken();
		if (token == JsonToken.END_ARRAY) {
			this.out.attribute(XmlNames.TYPE, XmlNames.LIST);
			this.out.empty();
			return;
		}
		this.out.open();
		for (; token != JsonToken.END_ARRAY; token = this.tokens.nextToken()) {
			this.out.start(this.item);
			content(this.item, token);
		}
		this.out.end(element);
	}

}
