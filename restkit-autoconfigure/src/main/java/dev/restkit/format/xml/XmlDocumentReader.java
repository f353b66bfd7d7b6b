package dev.restkit.format.xml;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import dev.restkit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document into neutral data.
 */
final class XmlDocumentReader {

	private static final int MAX_ATTRIBUTES = 100;

	private final XMLStreamReader xml;

	private final int nesting;

	private XmlDocumentReader(XMLStreamReader xml, int nesting) {
		this.xml = xml;
		this.nesting = nesting;
	}

	/**
	 * Read a document.
	 * @param in its bytes; not closed
	 * @param nesting how deep objects and lists may stand in each other
	 * @return the data
	 * @throws IOException if the bytes cannot be read
	 * @throws ProblemException 400 if it is no XML, or XML that is not read here
	 */
	static @Nullable Object read(InputStream in, int nesting) throws IOException {
		try {
			XMLStreamReader xml = factory().createXMLStreamReader(StrictUtf8Reader.of(in));
			return new XmlDocumentReader(xml, nesting).document();
		}
		catch (XMLStreamException ex) {
			if (ex.getNestedException() instanceof IOException failure) {
				throw failure;
			}
			throw refused("this is not XML", ex.getLocation());
		}
	}

	/**
	 * The JDK's own factory, whatever else is on the class path. It is cheap, and not
	 * said to be safe for several threads.
	 */
	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		return factory;
	}

	private @Nullable Object document() throws XMLStreamException {
		declaration();
		Object root = null;
		while (this.xml.hasNext()) {
			switch (this.xml.next()) {
				case XMLStreamConstants.START_ELEMENT -> root = element(0);
				case XMLStreamConstants.DTD -> throw refused("a document type is not allowed");
				default -> {
				}
			}
		}
		return root;
	}

	private void declaration() {
		String encoding = this.xml.getCharacterEncodingScheme();
		if (encoding != null && !encoding.equalsIgnoreCase("UTF-8") && !encoding.equalsIgnoreCase("US-ASCII")) {
			throw refused("the encoding is not UTF-8");
		}
		if (this.xml.getVersion() != null && !this.xml.getVersion().equals("1.0")) {
			throw refused("the version is not 1.0");
		}
	}

	/**
	 * Read the element at whose start tag the reader stands, up to its end tag.
	 */
	private @Nullable Object element(int depth) throws XMLStreamException {
		XmlElement element = attributes();
		for (int event = this.xml.next(); event != XMLStreamConstants.END_ELEMENT; event = this.xml.next()) {
			switch (event) {
				case XMLStreamConstants.START_ELEMENT -> child(element, depth + 1);
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
					element.text(this.xml.getText());
				case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("an entity is not known");
				default -> {
				}
			}
		}
		return value(element);
	}

	private void child(XmlElement element, int depth) throws XMLStreamException {
		if (depth > this.nesting) {
			throw refused("the nesting is deeper than " + this.nesting + " levels");
		}
		String name = this.xml.getLocalName();
		String entry = name.equals(XmlNames.ENTRY) ? this.xml.getAttributeValue(null, XmlNames.NAME) : null;
		boolean item = name.equals(XmlNames.ITEM);
		Object value = element(depth);
		if (item) {
			element.item(value);
		}
		else {
			element.member((entry != null) ? entry : name, value);
		}
	}

	private XmlElement attributes() {
		if (!this.xml.getPrefix().isEmpty()) {
			throw refused("a name has a prefix");
		}
		if (this.xml.getAttributeCount() > MAX_ATTRIBUTES) {
			throw refused("an element has more than " + MAX_ATTRIBUTES + " attributes");
		}
		boolean nil = false;
		String type = null;
		for (int index = 0; index < this.xml.getAttributeCount(); index++) {
			String name = this.xml.getAttributeLocalName(index);
			String value = this.xml.getAttributeValue(index);
			boolean entry = name.equals(XmlNames.NAME) && this.xml.getLocalName().equals(XmlNames.ENTRY);
			if (name.equals(XmlNames.NIL)) {
				nil = value.equals("true") || value.equals("1");
			}
			else if (name.equals(XmlNames.TYPE) && (value.equals(XmlNames.LIST) || value.equals(XmlNames.OBJECT))) {
				type = value;
			}
			else if (!entry) {
				throw refused("an attribute is not known");
			}
		}
		return new XmlElement(nil, type);
	}

	private @Nullable Object value(XmlElement element) {
		String fault = element.fault();
		if (fault != null) {
			throw refused(fault);
		}
		return element.value();
	}

	private ProblemException refused(String reason) {
		return refused(reason, this.xml.getLocation());
	}

	private static ProblemException refused(String reason, @Nullable Location at) {
		String place = (at != null && at.getLineNumber() > 0 && at.getColumnNumber() > 0)
				? " at line " + at.getLineNumber() + ", column " + at.getColumnNumber() : "";
		return ProblemException.unreadable("XML parse error - " + reason + place + ".");
	}

}
