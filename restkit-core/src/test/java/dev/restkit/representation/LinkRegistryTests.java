package dev.restkit.representation;

import java.nio.charset.StandardCharsets;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Paths of models, and what a URL means.
 */
class LinkRegistryTests {

	private final LinkRegistry links = new LinkRegistry("/shop");

	LinkRegistryTests() {
		this.links.register(String.class, "/api/texts");
		this.links.register(String.class, "/api/other-texts");
		this.links.expect(String.class, "Somebody.text");
		this.links.expect(Integer.class, "Somebody.number");
	}

	@Test
	void firstPathOfAModelIsTheOneThatIsLinkedTo() {
		assertThat(this.links.pathOf(Link.to(String.class, 17))).isEqualTo("/api/texts/17");
		assertThat(this.links.pathOf(Integer.class)).isNull();
	}

	@Test
	void modelsThatNobodyServesAreNamedWithWhoLinksToThem() {
		assertThat(this.links.unserved()).containsOnlyKeys(Integer.class).containsValue("Somebody.number");
	}

	@Test
	void urlsMeanObjectsWhateverTheirHost() {
		LinkRegistry.Target expected = new LinkRegistry.Target(String.class, "17");
		assertThat(this.links.resolve("/shop/api/texts/17")).isEqualTo(expected);
		assertThat(this.links.resolve("https://example.org/shop/api/texts/17/?page=1")).isEqualTo(expected);
		assertThat(this.links.resolve("/shop/api/other-texts/17")).isEqualTo(expected);
		assertThat(this.links.resolve("/api/texts/17")).isNull();
		assertThat(this.links.resolve("/shop/api/numbers/17")).isNull();
		assertThat(this.links.resolve("/shop/api/texts")).isNull();
		assertThat(this.links.resolve("mailto:a@b.c")).isNull();
	}

	@Property
	void everyKeyComesBackFromItsPath(@ForAll @StringLength(min = 1) String key) {
		Assume.that(isWellFormed(key));
		LinkRegistry.Target target = this.links.resolve("/shop" + this.links.pathOf(Link.to(String.class, key)));
		assertThat(target).isEqualTo(new LinkRegistry.Target(String.class, key));
	}

	@Property
	void noTextBreaksTheReading(@ForAll String url) {
		assertThat(this.links.resolve(url)).isNull();
	}

	private static boolean isWellFormed(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
	}

}
