package dev.restkit.representation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.ProblemException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every form.
 */
class FormPropertyTests {

	private static final int FIELDS = 20;

	private static final int NESTING = 5;

	private final FormReader reader = FormReader.ofUrlEncoded(FormLimits.of(FIELDS, NESTING));

	@Property
	void anyBytesAreReadOrRefused(@ForAll byte[] bytes) throws IOException {
		try {
			Map<?, ?> data = read(bytes);
			assertThat(depth(data)).isLessThanOrEqualTo(NESTING + 2);
		}
		catch (ProblemException ex) {
			assertThat(ex.problem().status()).isEqualTo(400);
		}
	}

	@Property
	void nothingIsMadeThatWasNotSent(@ForAll("names") List<String> names) {
		List<FormField> fields = names.stream().map((name) -> new FormField(name, "v")).toList();
		try {
			Map<?, ?> data = this.reader.read(fields);
			assertThat(leaves(data)).isEqualTo(names.size());
			assertThat(depth(data)).isLessThanOrEqualTo(NESTING + 2);
		}
		catch (ProblemException ex) {
			assertThat(ex.problem().status()).isEqualTo(400);
		}
	}

	@Property
	void whatIsEncodedIsReadAgain(@ForAll("texts") String name, @ForAll("texts") String value) throws IOException {
		String form = URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
				+ URLEncoder.encode(value, StandardCharsets.UTF_8);
		List<FormField> fields = UrlEncodedForm.read(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)),
				FIELDS, this.reader);
		assertThat(fields).containsExactly(new FormField(name, value));
	}

	@Provide
	Arbitrary<List<String>> names() {
		return Arbitraries.of("a", "b", ".", "[", "]", "[0]", "[1]", "[9]", "[]", ".c", "[d]", "99999999999")
			.list()
			.ofMinSize(1)
			.ofMaxSize(8)
			.map((parts) -> String.join("", parts))
			.list()
			.ofMaxSize(25);
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings().excludeChars('\uFFFE', '\uFFFF').filter(FormPropertyTests::isWhole);
	}

	private static boolean isWhole(String text) {
		return text.chars().noneMatch((character) -> Character.isSurrogate((char) character));
	}

	private Map<?, ?> read(byte[] bytes) throws IOException {
		return this.reader.read(UrlEncodedForm.read(new ByteArrayInputStream(bytes), FIELDS, this.reader));
	}

	private static int leaves(Object data) {
		return (data instanceof String) ? 1 : children(data).stream().mapToInt(FormPropertyTests::leaves).sum();
	}

	private static int depth(Object data) {
		return 1 + children(data).stream().mapToInt(FormPropertyTests::depth).max().orElse(0);
	}

	private static Collection<Object> children(Object data) {
		if (data instanceof Map<?, ?> map) {
			return new ArrayList<>(map.values());
		}
		return (data instanceof List<?> list) ? new ArrayList<>(list) : List.of();
	}

}
