package dev.restkit.web.docs;

import java.util.regex.Pattern;

import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * Leaves a text without quotes only where every reader of YAML, of version 1.1 too, takes
 * it for a text: no number, date, version, {@code no} or {@code null}.
 */
final class CautiousQuoting extends StringQuotingChecker {

	private static final long serialVersionUID = 1L;

	private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_/$][A-Za-z0-9_/${}.+-]*");

	private static final Pattern PLAIN_VALUE = Pattern.compile("[A-Za-z]([A-Za-z0-9_/(),.+ -]*[A-Za-z0-9_/().])?");

	@Override
	public boolean needToQuoteName(String name) {
		return isReservedKeyword(name) || !PLAIN_NAME.matcher(name).matches();
	}

	@Override
	public boolean needToQuoteValue(String value) {
		return isReservedKeyword(value) || !PLAIN_VALUE.matcher(value).matches();
	}

}
