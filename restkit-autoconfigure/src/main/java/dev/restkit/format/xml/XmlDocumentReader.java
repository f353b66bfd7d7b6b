package dev.restkit.format.xml;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import dev.restkit.format.DocumentLimits;
import dev.restkit.format.StrictUtf8Reader;
import dev.restkit.problem.Message;
import dev.restkit.problem.ParseErrors;
import dev.restkit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document into neutral data.
 */
final class XmlDocumentReader {

	private static final ParseErrors ERRORS = ParseErrors.in("XML");

	private static final int MAX_ATTRIBUTES = 100;

	private final XMLStreamReader xml;

	private final DocumentLimits limits;

	private XmlDocumentReader(XMLStreamReader xml, DocumentLimits limits) {
		this.xml = xml;
		this.limits = limits;
	}

	/**
	 * Read a document.
	 * @param in its bytes; not closed
	 * @param limits how much of everything it may have
	 * @return the data
	 * @throws IOException if the bytes cannot be read
	 * @throws ProblemException 400 if it is no XML, or XML that is not read here
	 */
	static @Nullable Object read(InputStream in, DocumentLimits limits) throws IOException {
		try {
			XMLStreamReader xml = factory().createXMLStreamReader(new StrictUtf8Reader(in, ERRORS));
			return new XmlDocumentReader(xml, limits).document();
		}
		catch (XMLStreamException ex) {
			if (ex.getNestedException() instanceof IOException failure) {
				throw failure;
			}
			throw refused(Message.of("restkit.document.other_syntax", "this is not {0}", ERRORS.syntax()),
					ex.getLocation());
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
				case XMLStreamConstants.DTD ->
					throw refused(Message.of("restkit.document.xml_doctype", "a document type is not allowed"));
				default -> {
				}
			}
		}
		return root;
	}

	private void declaration() {
		String encoding = this.xml.getCharacterEncodingScheme();
		if (encoding != null && !encoding.equalsIgnoreCase("UTF-8") && !encoding.equalsIgnoreCase("US-ASCII")) {
			throw refused(Message.of("restkit.document.xml_encoding", "the encoding is not UTF-8"));
		}
		if (this.xml.getVersion() != null && !this.xml.getVersion().equals("1.0")) {
			throw refused(Message.of("restkit.document.xml_version", "the version is not 1.0"));
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
				case XMLStreamConstants.ENTITY_REFERENCE ->
					throw refused(Message.of("restkit.document.xml_entity", "an entity is not known"));
				default -> {
				}
			}
		}
		return value(element);
	}

	private void child(XmlElement element, int depth) throws XMLStreamException {
		if (depth > this.limits.nesting()) {
			throw refused(this.limits.tooDeep());
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
			throw refused(Message.of("restkit.document.xml_prefix", "a name has a prefix"));
		}
		if (this.xml.getAttributeCount() > MAX_ATTRIBUTES) {
			throw refused(Message.of("restkit.document.xml_attributes", "an element has more than {0} attributes",
					MAX_ATTRIBUTES));
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
				throw refused(Message.of("restkit.document.xml_attribute", "an attribute is not known"));
			}
		}
		return new XmlElement(nil, type);
	}

	private @Nullable Object value(XmlElement element) {
		Message fault = element.fault();
		if (fault != null) {
			throw refused(fault);
		}
		return element.value();
	}

	private ProblemException refused(Message reason) {
		return refused(reason, this.xml.getLocation());
	}

	private static ProblemException refused(Message reason, @Nullable Location at) {
		return (at != null) ? ERRORS.at(reason, at.getLineNumber(), at.getColumnNumber()) : ERRORS.of(reason);
	}

}
