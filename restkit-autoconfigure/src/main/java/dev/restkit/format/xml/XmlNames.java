package dev.restkit.format.xml;

/**
 * The words of the XML that is written and read here.
 */
final class XmlNames {

	/** The element of the whole document. */
	static final String ROOT = "root";

	/** The element of each item of a list. */
	static final String ITEM = "item";

	/** The element of a property whose name is no name of an element. */
	static final String ENTRY = "entry";

	/** The attribute with the name of such a property. */
	static final String NAME = "name";

	/** The attribute of what is {@code null}. */
	static final String NIL = "nil";

	/** The attribute that tells lists and objects where the elements do not. */
	static final String TYPE = "type";

	/** The type of an empty list. */
	static final String LIST = "list";

	/** The type of an empty object. */
	static final String OBJECT = "object";

	/** The element of a problem (RFC 9457, appendix B). */
	static final String PROBLEM = "problem";

	/** The namespace of a problem. */
	static final String PROBLEM_NAMESPACE = "urn:ietf:rfc:7807";

	/** The element of each item of a list in a problem. */
	static final String PROBLEM_ITEM = "i";

	private static final int ASCII = 0x80;

	private XmlNames() {
	}

	/**
	 * Whether a property can have an element of its name: ASCII letters, digits and
	 * {@code _-.}, and none of the names that mean something here.
	 * @param name the name of the property
	 * @return {@code true} if it can
	 */
	static boolean isElement(String name) {
		if (name.isEmpty() || !isStart(name.charAt(0)) || name.equals(ITEM) || name.equals(ENTRY)) {
			return false;
		}
		for (int index = 1; index < name.length(); index++) {
			char character = name.charAt(index);
			if (!isStart(character) && character != '-' && character != '.' && (character < '0' || character > '9')) {
				return false;
			}
		}
		return !name.regionMatches(true, 0, "xml", 0, 3);
	}

	private static boolean isStart(char character) {
		return (character < ASCII && Character.isLetter(character)) || character == '_';
	}

}
