package dev.restkit.validation;

import java.util.regex.Pattern;

/**
 * What Django takes for an email address: a dotted local part, and a dotted host name.
 */
final class EmailFormat {

	private static final int MAX_LENGTH = 320;

	private static final Pattern LOCAL = Pattern
		.compile("[-!#$%&'*+/=?^_`{}|~0-9A-Za-z]+(\\.[-!#$%&'*+/=?^_`{}|~0-9A-Za-z]+)*");

	private static final Pattern HOST = Pattern
		.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

	boolean matches(String text) {
		int at = text.lastIndexOf('@');
		if (at < 1 || text.length() > MAX_LENGTH) {
			return false;
		}
		String host = text.substring(at + 1);
		return LOCAL.matcher(text.substring(0, at)).matches()
				&& (host.equals("localhost") || HOST.matcher(host).matches());
	}

}
