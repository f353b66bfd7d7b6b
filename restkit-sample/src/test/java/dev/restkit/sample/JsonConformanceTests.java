package dev.restkit.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What RFC 8259 calls JSON is read, all else is refused, and nothing breaks the server:
 * the cases of Nicolas Seriot's "Parsing JSON is a Minefield", stated anew.
 */
class JsonConformanceTests {

	private static final String TAG = "/api/tags/1";

	/** Values that every parser has to take. */
	private static final List<String> VALUES = List.of("[]", "[[]]", "[[]   ]", "[\"\"]", "[null, 1, \"1\", {}]",
			"[1,null,null,2]", "[ 1]", "[1 ]", "[true]", "[false]", "[\n1\n,2]", "\t[ \r\n]", "{}", "{\"\":0}",
			"{\"a\":[]}", "{\"a\":1,\"a\":2}", "{\"a\":1,\"a\":1}", "{\"a\":\"b\",\"c\":\"d\"}", "{\"a\\u0000b\":1}",
			"{\"title\":\"\\u041f\\u043e\\u043b\"}", "{\"min\":-1.0e+28,\"max\":1.0e+28}", "{ \"a\" : \"b\" }", "0",
			"-0", "-1", "-123", "123", "123.456789", "123e45", "123E45", "123.456e78", "0e1", "0e+1", "1e-2", "1E-2",
			"1E+2", "1e+2", "20e1", "-0.0", "-0e0", "0.1e1", "-0.000000000000000000000000000000000000000000000001",
			"100000000000000000000", "-237462374673276894279832749832423479823246327846", "1.000000000000000005",
			"\"\"", "\"asd\"", "\"a\u0301\"", "\"\u00e9\u6f22\ud83d\ude00\"", "\"\\u0061\\u30af\\u30EA\\u30b9\"",
			"\"\\ud801\\udc37\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\\\u0000\"", "\"\\\\n\"", "\"\\u0012\"",
			"\"\\uFFFF\"", "\"\\uDBFF\\uDFFF\"", "\"\\uD834\\uDd1e\"", "\"\\u200B\\u2064\\uFEFF\"", "\"a/*b*/c/*d//e\"",
			"\" \"", "\"\u2028\u2029\"", "\"\u007f\"", "\"\u200b\"", "\"\u00bf\"", "\"\uffff\"", "\"\udbff\udffe\"",
			"true", "false", "null", "[\"a\",\"b\"]", "[{\"a\":{\"b\":{\"c\":[1,{\"d\":null}]}}}]");

	/** What stands for a value and is none. */
	private static final List<String> NO_VALUES = List.of("", " ", "[1 true]", "[\"\": 1]", "[\"\"],", "[,1]", "[1,,2]",
			"[\"x\",,]", "[\"x\"]]", "[\"\",]", "[\"x\"", "[x", "[3[4]]", "[1:2]", "[,]", "[-]", "[   , \"\"]", "[1,]",
			"[1,,]", "[*]", "[\"\"", "[1,", "[{}", "[nul]", "[tru]", "[fals]", "nan", "NaN", "-NaN", "Infinity",
			"-Infinity", "+Infinity", "Inf", "+1", "++1234", "-01", "-1.0.", "-2.", ".-1", ".2e-3", "0.1.2", "0.3e+",
			"0.3e", "0.e1", "0E+", "0E", "0e+", "0e", "1.0e+", "1.0e-", "1.0e", "1 000.0", "1eE2", "2.e+3", "2.e-3",
			"2.e3", "9.e+", "1+2", "0x1", "0x42", "-foo", "- 1", "-012", "-.123", "1ea", "0.1e", ".123", "1.2a-3",
			"1.8011670033376514H-308", "012", "00", "\uff11", "1_000", "'a'", "[\"a\" \"b\"]", "{[: \"x\"}",
			"{\"x\", null}", "{\"x\"::\"b\"}", "{\ud83c\udde8\ud83c\udded}", "{\"a\":\"a\" 123}", "{key: 'value'}",
			"{\"a\" b}", "{:\"b\"}", "{\"a\" \"b\"}", "{\"a\":", "{\"a\"", "{1:1}", "{9999E9999:1}", "{null:null}",
			"{\"id\":0,,,,,}", "{'a':0}", "{\"id\":0,}", "{\"a\":\"b\"}/**/", "{\"a\":\"b\"}//", "{\"a\":\"b\"}/",
			"{\"a\":\"b\",,\"c\":\"d\"}", "{a: \"b\"}", "{\"a\":\"a", "{ \"foo\" : \"bar\", \"a\" }", "{\"a\":\"b\"}#",
			"\"\\ud800\\", "\"\\ud800\\u\"", "\"\\ud800\\u1\"", "\"\\ud800\\u1x\"", "\"\\x00\"", "\"\\\\\\\"",
			"\"\\\t\"", "\"\\a\"", "\"\\\"", "\"\\u00A\"", "\"\\uD834\\uDd\"", "\"\\uqqqq\"", "\"\\\ud83c\udf00\"",
			"\"", "\"a", "abc", "\"new\nline\"", "\"\t\"", "\"\u0000\"", "\"\u001f\"", "\"\\UA66D\"", "\\n", "\"x\"x",
			"<.>", "[<null>]", "[1]x", "[1]]", "[\"asd]", "asd\"", "[True]", "TRUE", "Null", "1]", "{\"x\": true,",
			"[][]", "]", "\u2060", "{\"\":", "{}}", "{\"a\":/*comment*/\"b\"}", "{\"a\": true} \"x\"", "['", "[,", "[{",
			"[\"a", "{]", "{,", "{[", "{\"a", "{'a'", "*", "[\u000c]", "[\u00a0]", "\u2003[]", "//x\n1", "undefined",
			"[1;2]", "(1)", "1,2");

	/** Documents that the standard leaves to the parser. */
	private static final List<String> EITHER = List.of("1e9999", "-1e9999", "0.4e00669999999999999999999999999969999",
			"1e-2147483649", "123123e100000", "\"\\uDADA\"", "\"\\uD888\\u1234\"", "\"\\uD800\\n\"", "\"\\uDd1ea\"",
			"\"\\uD800\\uD800\\n\"", "\"\\ud800\"", "\"\\udead\"", "\"\\uDd1e\\uD834\"",
			"[".repeat(500) + "]".repeat(500), "1".repeat(5000), "0." + "1".repeat(5000),
			"\"" + "a".repeat(100_000) + "\"", "{\"" + "n".repeat(5000) + "\":1}",
			"1e00000000000000000000000000000000000001");

	/** Bytes that are no UTF-8, instead of the text of a value. */
	private static final List<String> NO_UTF8 = List.of("ff", "e5", "c0af", "fc80808080af", "eda080", "edb080",
			"fc83bfbfbfbf", "f4bfbfbf", "81", "e9", "c3", "f09f98", "c280c2", "e0ffff");

	private final BookstoreClient client = Database.H2.bookstore().client();

	@Test
	void takesWhatIsJson() {
		for (String value : VALUES) {
			Answer answer = send(member(value));
			assertThat(answer.status()).as("%s: %s", value, answer.body()).isEqualTo(200);
			Answer document = send(value.getBytes(StandardCharsets.UTF_8));
			assertThat(document.status()).as("%s: %s", value, document.body()).isIn(200, 400);
			assertThat(document.body()).as(value).doesNotContain("parse_error");
		}
	}

	@Test
	void refusesWhatIsNot() {
		for (String value : NO_VALUES) {
			assertRefused(value, send(member(value)));
			if (!value.isBlank()) {
				assertRefused(value, send(value.getBytes(StandardCharsets.UTF_8)));
			}
		}
	}

	@Test
	void refusesOtherEncodings() {
		for (String bytes : NO_UTF8) {
			assertRefused(bytes, send(HexFormat.of().parseHex("7b2278223a22" + bytes + "227d")));
		}
		for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE")) {
			assertRefused(charset, send("{\"x\":\"\u00e9\"}".getBytes(Charset.forName(charset))));
		}
		assertRefused("two marks", send("\ufeff\ufeff{}".getBytes(StandardCharsets.UTF_8)));
		assertRefused("half a mark", send(new byte[] { (byte) 0xEF, (byte) 0xBB, '{', '}' }));
		send("\ufeff{}".getBytes(StandardCharsets.UTF_8)).expect(200);
	}

	@Test
	void survivesWhatIsOpen() {
		for (String value : EITHER) {
			for (byte[] document : List.of(member(value), value.getBytes(StandardCharsets.UTF_8))) {
				assertThat(send(document).status()).as("%.40s", value).isIn(200, 400);
			}
		}
		for (String open : List.of("[", "{\"\":", "[{\"\":")) {
			assertRefused(open, send(open.repeat(100_000).getBytes(StandardCharsets.UTF_8)));
		}
	}

	@Test
	void refusesEveryBeginningOfADocument() {
		String whole = "{\"x\":[-1.5e3,\"a\\u00e9\\n\",{\"y\":null},true,false]}";
		List<String> beginnings = new ArrayList<>(
				Stream.iterate(1, (length) -> length < whole.length(), (length) -> length + 1)
					.map((length) -> whole.substring(0, length))
					.toList());
		beginnings.forEach((beginning) -> assertRefused(beginning, send(beginning.getBytes(StandardCharsets.UTF_8))));
		send(whole.getBytes(StandardCharsets.UTF_8)).expect(200);
	}

	private static byte[] member(String value) {
		return ("{\"other\":" + value + "}").getBytes(StandardCharsets.UTF_8);
	}

	private Answer send(byte[] document) {
		return this.client.patch(TAG, document);
	}

	private void assertRefused(String value, Answer answer) {
		assertThat(answer.status()).as("%.60s: %s", value, answer.body()).isEqualTo(400);
		assertThat(answer.get("code")).as("%.60s: %s", value, answer.body()).isEqualTo("parse_error");
	}

	@Test
	void changesNothing() {
		Map<String, Object> before = this.client.get(TAG).expect(200).object();
		send("{\"name\":\"changed\"".getBytes(StandardCharsets.UTF_8));
		send("{\"name\":\"changed\"}}".getBytes(StandardCharsets.UTF_8));
		send("{\"name\":\"changed\",}".getBytes(StandardCharsets.UTF_8));
		assertThat(this.client.get(TAG).object()).isEqualTo(before);
	}

}
