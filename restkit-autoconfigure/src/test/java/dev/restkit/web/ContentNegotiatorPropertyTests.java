package dev.restkit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import dev.restkit.problem.ProblemException;
import dev.restkit.web.AcceptModel.MediaRange;
import dev.restkit.web.AcceptModel.Offer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MimeType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Properties of {@link ContentNegotiator}.
 */
class ContentNegotiatorPropertyTests {

	private static final List<StubRenderer> RENDERERS = List.of(StubRenderer.of("json", "application/json"),
			StubRenderer.of("yaml", "application/yaml", "text/yaml"), StubRenderer.of("csv", "text/csv;charset=utf-8"),
			StubRenderer.of("hal", "application/hal+json"),
			StubRenderer.of("shop", "application/vnd.shop+json;version=1;lang=en"));

	@Property(tries = 5000)
	void choosesWhatTheStandardSays(@ForAll("renderers") List<StubRenderer> renderers,
			@ForAll("headers") List<Member> header) {
		String accept = String.join("", header.stream().map(Member::text).toList());
		List<MediaRange> ranges = header.stream().map(Member::range).filter(Objects::nonNull).toList();
		Offer expected = new AcceptModel(ranges).choose(renderers);
		ContentNegotiator negotiator = new ContentNegotiator(List.copyOf(renderers));
		if (expected == null) {
			assertThatExceptionOfType(ProblemException.class).as(accept)
				.isThrownBy(() -> negotiator.choose(null, accept))
				.satisfies((failure) -> assertThat(failure.problem().status()).isEqualTo(406));
		}
		else {
			MimeType mediaType = new MimeType(expected.mediaType().getType(), expected.mediaType().getSubtype(),
					expected.parameters());
			assertThat(negotiator.choose(null, accept)).as(accept)
				.isEqualTo(new ContentNegotiator.Choice(expected.renderer(), expected.mediaType(), mediaType));
		}
	}

	@Provide
	Arbitrary<List<StubRenderer>> renderers() {
		return Arbitraries.shuffle(RENDERERS)
			.flatMap((all) -> Arbitraries.integers().between(1, all.size()).map((size) -> all.subList(0, size)));
	}

	@Provide
	Arbitrary<List<Member>> headers() {
		Arbitrary<Member> members = Arbitraries.frequencyOf(Tuple.of(6, wellFormed()), Tuple.of(1, malformed()));
		Arbitrary<Member> separated = Combinators.combine(members, Arbitraries.of(",", ", ", " ,\t", ",,", " , , "))
			.as((member, separator) -> new Member(member.text() + separator, member.range()));
		return separated.list().ofMinSize(1).ofMaxSize(7);
	}

	private static Arbitrary<Member> wellFormed() {
		Arbitrary<List<String>> names = Arbitraries
			.of("*/*", "application/*", "text/*", "image/*", "application/*+json", "application/json",
					"application/yaml", "text/yaml", "text/csv", "text/html", "application/hal+json",
					"application/vnd.shop+json")
			.map((name) -> List.of(name.split("/")));
		return Combinators.combine(names, parameters(), weights(), styles()).as((name, parameters, weight, style) -> {
			int thousandths = (weight != null) ? weight : 1000;
			MediaRange range = new MediaRange(name.get(0), name.get(1), parameters, thousandths);
			return new Member(style.write(range, weight), range);
		});
	}

	private static Arbitrary<Map<String, String>> parameters() {
		Arbitrary<List<String>> parameter = Arbitraries
			.of("indent=4", "version=1", "version=2", "lang=en", "charset=utf-8", "charset=UTF-8", "charset=\"utf-8\"",
					"charset=us-ascii", "profile=\"a, b;q=0\"", "profile=\"say \\\"x\\\", y;q=0\"")
			.map((text) -> List.of(text.split("=", 2)));
		return Arbitraries
			.frequencyOf(Tuple.of(3, Arbitraries.just(List.<List<String>>of())),
					Tuple.of(2, parameter.list().ofMinSize(1).ofMaxSize(2)))
			.map((parameters) -> {
				Map<String, String> values = new LinkedHashMap<>();
				parameters.forEach((each) -> values.put(each.get(0), each.get(1)));
				return values;
			});
	}

	private static Arbitrary<Integer> weights() {
		return Arbitraries.oneOf(Arbitraries.integers().between(0, 1000), Arbitraries.of(0, 1, 500, 999, 1000))
			.injectNull(0.4);
	}

	private static Arbitrary<Style> styles() {
		Arbitrary<Boolean> either = Arbitraries.of(true, false);
		return Combinators.combine(either, either, either, Arbitraries.of(";", "; ", "\t;", ";;")).as(Style::new);
	}

	private static Arbitrary<Member> malformed() {
		return Arbitraries
			.of("nonsense", "*/json", "application", "application/", "/json", "application/json/x", "text/ csv",
					"te(xt/csv", "text/csv;=x", "application/json;q=2", "*/*;q=1.001", "application/json;q=-0.5",
					"application/json;q=", "application/json;q=high", "*/*;q=NaN", "*/*;q=Infinity", "*/*;q=\"1\"",
					"*/*;q=1e-1", "*/*;q=0x1p-1", "*/*;q=0.5d", "application/json;charset=none-such")
			.map((text) -> new Member(text, null));
	}

	/**
	 * A member of a header.
	 *
	 * @param text as it is sent, with what stands between it and the next one
	 * @param range what it means, or {@code null} for nothing
	 */
	record Member(String text, @Nullable MediaRange range) {
	}

	/**
	 * How a range is written; all mean the same.
	 *
	 * @param upperCase with names in upper case
	 * @param weightFirst with the weight before the parameters
	 * @param allDigits with a weight of three decimals
	 * @param semicolon what stands before each parameter
	 */
	record Style(boolean upperCase, boolean weightFirst, boolean allDigits, String semicolon) {

		String write(MediaRange range, @Nullable Integer weight) {
			String q = (weight != null) ? this.semicolon + cased("q") + "=" + decimal(weight) : "";
			StringBuilder text = new StringBuilder(cased(range.type() + "/" + range.subtype()));
			text.append(this.weightFirst ? q : "");
			range.parameters()
				.forEach((name, value) -> text.append(this.semicolon).append(cased(name)).append('=').append(value));
			return text.append(this.weightFirst ? "" : q).toString();
		}

		private String cased(String name) {
			return this.upperCase ? name.toUpperCase(Locale.ROOT) : name;
		}

		private String decimal(int thousandths) {
			String digits = "%d.%03d".formatted(thousandths / 1000, thousandths % 1000);
			return this.allDigits ? digits : digits.replaceAll("\\.?0+$", "");
		}

	}

}
