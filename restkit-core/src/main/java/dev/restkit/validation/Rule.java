package dev.restkit.validation;

import java.util.Locale;

import dev.restkit.problem.Message;
import org.jspecify.annotations.Nullable;

/**
 * The rules that input may break, with Django REST framework's codes and sentences.
 *
 * @since 0.1.0
 */
public enum Rule {

	/** Nothing was sent for it. */
	REQUIRED("required", "This field is required."),

	/** It may not be {@code null}. */
	NULL("null", "This field may not be null."),

	/** It may not be blank. */
	BLANK("blank", "This field may not be blank."),

	/** Not a text. */
	NOT_A_STRING("invalid", "Not a valid string."),

	/** It has a NUL. */
	NULL_CHARACTERS("null_characters_not_allowed", "Null characters are not allowed."),

	/** It has half of a surrogate pair. */
	SURROGATES("surrogate_characters_not_allowed", "Surrogate characters are not allowed: U+{0}."),

	/** Too many characters. */
	MAX_LENGTH("max_length", "Ensure this field has no more than {0} character.",
			"Ensure this field has no more than {0} characters."),

	/** Too few characters. */
	MIN_LENGTH("min_length", "Ensure this field has at least {0} character.",
			"Ensure this field has at least {0} characters."),

	/** It does not match its pattern. */
	PATTERN("invalid", "This value does not match the required pattern."),

	/** Not an email address. */
	NOT_AN_EMAIL("invalid", "Enter a valid email address."),

	/** Not one of the choices. */
	CHOICE("invalid_choice", "\"{0}\" is not a valid choice."),

	/** Not a number. */
	NOT_A_NUMBER("invalid", "A valid number is required."),

	/** Not an integer. */
	NOT_AN_INTEGER("invalid", "A valid integer is required."),

	/** A text of digits that is too long to be read. */
	MAX_STRING_LENGTH("max_string_length", "String value too large."),

	/** Below the lower bound. */
	MIN_VALUE("min_value", "Ensure this value is greater than or equal to {0}."),

	/** Not above the lower bound. */
	ABOVE("min_value", "Ensure this value is greater than {0}."),

	/** Above the upper bound. */
	MAX_VALUE("max_value", "Ensure this value is less than or equal to {0}."),

	/** Not below the upper bound. */
	BELOW("max_value", "Ensure this value is less than {0}."),

	/** Too many digits. */
	MAX_DIGITS("max_digits", "Ensure that there is no more than {0} digit in total.",
			"Ensure that there are no more than {0} digits in total."),

	/** Too many digits after the point. */
	MAX_DECIMAL_PLACES("max_decimal_places", "Ensure that there is no more than {0} decimal place.",
			"Ensure that there are no more than {0} decimal places."),

	/** Too many digits before the point. */
	MAX_WHOLE_DIGITS("max_whole_digits", "Ensure that there is no more than {0} digit before the decimal point.",
			"Ensure that there are no more than {0} digits before the decimal point."),

	/** Neither true nor false. */
	NOT_A_BOOLEAN("invalid", "Must be a valid boolean."),

	/** Not a date. */
	NOT_A_DATE("invalid", "Date has wrong format. Use one of these formats instead: YYYY-MM-DD."),

	/** Not a time. */
	NOT_A_TIME("invalid", "Time has wrong format. Use one of these formats instead: hh:mm[:ss[.uuuuuu]]."),

	/** Not a date and time. */
	NOT_A_DATE_TIME("invalid",
			"Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z]."),

	/** Not a duration. */
	NOT_A_DURATION("invalid", "Duration has wrong format. Use one of these formats instead: PnDTnHnMnS."),

	/** Not a UUID. */
	NOT_A_UUID("invalid", "Must be a valid UUID."),

	/** Not a URL. */
	NOT_A_URL("invalid", "Enter a valid URL."),

	/** Not readable as what it should be. */
	INVALID("invalid", "Invalid value."),

	/** Not a list. */
	NOT_A_LIST("not_a_list", "Expected a list of items but got type \"{0}\"."),

	/** An empty list. */
	EMPTY("empty", "This list may not be empty."),

	/** Too few items. */
	MIN_ITEMS("min_length", "Ensure this field has at least {0} element.",
			"Ensure this field has at least {0} elements."),

	/** Too many items. */
	MAX_ITEMS("max_length", "Ensure this field has no more than {0} element.",
			"Ensure this field has no more than {0} elements."),

	/** An item stands twice. */
	NOT_UNIQUE_ITEM("unique", "This item is not unique."),

	/** Not an object. */
	NOT_AN_OBJECT("invalid", "Invalid data. Expected a dictionary, but got {0}."),

	/** Not a map. */
	NOT_A_DICTIONARY("not_a_dict", "Expected a dictionary of items but got type \"{0}\"."),

	/** No file for it. */
	NO_FILE("required", "No file was submitted."),

	/** Something else than a file. */
	NOT_A_FILE("invalid", "The submitted data was not a file. Check the encoding type on the form."),

	/** A file of no bytes. */
	EMPTY_FILE("empty", "The submitted file is empty."),

	/** A file without a usable name. */
	NO_FILE_NAME("no_name", "No filename could be determined."),

	/** Nothing was sent at all. */
	NO_DATA("null", "No data provided."),

	/** A name that is not known. */
	UNKNOWN_FIELD("unknown_field", "Unknown field."),

	/** Another object has this value already. */
	UNIQUE("unique", "This field must be unique."),

	/** Another object has this combination of values already. */
	UNIQUE_TOGETHER("unique", "The fields {0} must make a unique set."),

	/** No object with this primary key. */
	KEY_DOES_NOT_EXIST("does_not_exist", "Invalid pk \"{0}\" - object does not exist."),

	/** Not a primary key. */
	KEY_INCORRECT_TYPE("incorrect_type", "Incorrect type. Expected pk value, received {0}."),

	/** No object with this value of its slug. */
	SLUG_DOES_NOT_EXIST("does_not_exist", "Object with {0}={1} does not exist."),

	/** Not a hyperlink. */
	LINK_INCORRECT_TYPE("incorrect_type", "Incorrect type. Expected URL string, received {0}."),

	/** No view set has this URL. */
	LINK_NO_MATCH("no_match", "Invalid hyperlink - No URL match."),

	/** The URL of something else. */
	LINK_INCORRECT_MATCH("incorrect_match", "Invalid hyperlink - Incorrect URL match."),

	/** No object behind the URL. */
	LINK_DOES_NOT_EXIST("does_not_exist", "Invalid hyperlink - Object does not exist.");

	private final String code;

	private final String key;

	private final @Nullable String one;

	private final String message;

	Rule(String code, String message) {
		this(code, null, message);
	}

	Rule(String code, @Nullable String one, String message) {
		this.code = code;
		this.key = "restkit.rule." + name().toLowerCase(Locale.ROOT);
		this.one = one;
		this.message = message;
	}

	public String code() {
		return this.code;
	}

	/**
	 * The sentence for a case, in English.
	 * @param arguments what the sentence names, such as a bound
	 * @return the sentence
	 */
	public String message(Object... arguments) {
		return sentence(arguments).text();
	}

	/**
	 * The sentence for a case, whose key is {@code restkit.rule.} and the rule's name in
	 * lower case.
	 * @param arguments what the sentence names, such as a bound
	 * @return the sentence
	 */
	public Message sentence(Object... arguments) {
		if (this.one != null && arguments.length == 1 && arguments[0] instanceof Integer count) {
			return Message.counted(this.key, count, this.one, this.message);
		}
		return Message.of(this.key, this.message, arguments);
	}

}
