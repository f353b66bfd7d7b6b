package dev.restkit.authentication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.restkit.authentication.AccessTokens.Issued;
import dev.restkit.authentication.AccessTokens.Limits;
import dev.restkit.problem.ProblemException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link AccessTokens}.
 */
class AccessTokensTests {

	private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

	private final Memory memory = new Memory();

	@Test
	void aTokenIsOfItsUserUntilItIsRevoked() {
		AccessTokens tokens = tokens(NOW, new Limits(5, null));
		Issued issued = tokens.issue("ada", "laptop", null);
		AccessToken found = tokens.check(issued.text());
		assertThat(found).isNotNull();
		assertThat(found.username()).isEqualTo("ada");
		assertThat(found.name()).isEqualTo("laptop");
		assertThat(tokens.revoke("grace", found.id())).isFalse();
		assertThat(tokens.check(issued.text())).isNotNull();
		assertThat(tokens.revoke("ada", found.id())).isTrue();
		assertThat(tokens.check(issued.text())).isNull();
	}

	@Test
	void nothingThatIsStoredOrLoggedHasTheToken() {
		Issued issued = tokens(NOW, new Limits(5, null)).issue("ada", "laptop", null);
		String secret = issued.text().substring(20);
		assertThat(this.memory.all.get(0).digest()).hasSize(64).doesNotContain(secret);
		assertThat(issued.toString()).doesNotContain(secret);
		assertThat(issued.token().toString()).doesNotContain(issued.token().digest());
	}

	@Test
	void everyTokenIsAnotherOne() {
		AccessTokens tokens = tokens(NOW, new Limits(200, null));
		Set<String> texts = new HashSet<>();
		for (int count = 0; count < 200; count++) {
			texts.add(tokens.issue("ada", "t", null).text());
		}
		assertThat(texts).hasSize(200).allMatch((text) -> text.matches("rk_[A-Za-z0-9_-]{59}"));
	}

	@Property
	void nothingElseIsAToken(@ForAll String text, @ForAll char other, @ForAll int at) {
		AccessTokens tokens = tokens(NOW, new Limits(1000000, null));
		assertThat(tokens.check(text)).isNull();
		String issued = tokens.issue("ada", "t", null).text();
		int index = Math.floorMod(at, issued.length());
		if (issued.charAt(index) != other) {
			assertThat(tokens.check(issued.substring(0, index) + other + issued.substring(index + 1))).isNull();
		}
		assertThat(tokens.check(issued + other)).isNull();
		assertThat(tokens.check(issued.substring(0, index))).isNull();
	}

	@Test
	void aTokenEndsWhenItSaysOrWhenItMustWhicheverIsSooner() {
		Limits hour = new Limits(5, Duration.ofHours(1));
		AccessTokens tokens = tokens(NOW, hour);
		assertThat(tokens.issue("ada", "a", null).token().expires()).isEqualTo(NOW.plusSeconds(3600));
		assertThat(tokens.issue("ada", "b", NOW.plusSeconds(60)).token().expires()).isEqualTo(NOW.plusSeconds(60));
		assertThat(tokens.issue("ada", "c", NOW.plusSeconds(9000)).token().expires()).isEqualTo(NOW.plusSeconds(3600));
		assertThat(tokens(NOW, new Limits(5, null)).issue("grace", "d", null).token().expires()).isNull();
		String text = tokens.issue("ada", "e", NOW.plusSeconds(60)).text();
		assertThat(tokens(NOW.plusSeconds(59), hour).check(text)).isNotNull();
		assertThat(tokens(NOW.plusSeconds(60), hour).check(text)).isNull();
	}

	@Test
	void useIsNotedOnceAMinute() {
		Limits limits = new Limits(5, null);
		String text = tokens(NOW, limits).issue("ada", "a", null).text();
		for (int second : new int[] { 1, 2, 61, 62, 63, 200 }) {
			tokens(NOW.plusSeconds(second), limits).check(text);
		}
		assertThat(this.memory.uses).containsExactly(NOW.plusSeconds(1), NOW.plusSeconds(62), NOW.plusSeconds(200));
	}

	@Test
	void beyondTheLimitTheOldestOfTheSameNameGoesAndNoOther() {
		AccessTokens tokens = tokens(NOW, new Limits(2, null));
		Issued laptop = tokens.issue("ada", "laptop", null);
		Issued first = tokens.issue("ada", "login", null);
		Issued second = tokens.issue("ada", "login", null);
		assertThat(tokens.check(laptop.text())).isNotNull();
		assertThat(tokens.check(first.text())).isNull();
		assertThat(tokens.check(second.text())).isNotNull();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> tokens.issue("ada", "phone", null))
			.satisfies((refused) -> assertThat(refused.problem().status()).isEqualTo(409));
		tokens.issue("grace", "phone", null);
	}

	private AccessTokens tokens(Instant now, Limits limits) {
		return new AccessTokens(this.memory, limits, Clock.fixed(now, ZoneOffset.UTC));
	}

	private static final class Memory implements TokenStore {

		private final List<AccessToken> all = new ArrayList<>();

		private final List<Instant> uses = new ArrayList<>();

		@Override
		public void add(AccessToken token) {
			this.all.add(token);
		}

		@Override
		public @Nullable AccessToken find(String id) {
			return this.all.stream().filter((token) -> token.id().equals(id)).findFirst().orElse(null);
		}

		@Override
		public List<AccessToken> ofUser(String username) {
			return this.all.stream().filter((token) -> token.username().equals(username)).toList();
		}

		@Override
		public boolean remove(String username, String id) {
			return this.all.removeIf((token) -> token.id().equals(id) && token.username().equals(username));
		}

		@Override
		public void used(String id, Instant when) {
			this.uses.add(when);
			this.all.replaceAll((token) -> token.id().equals(id) ? new AccessToken(id, token.digest(), token.username(),
					token.name(), token.created(), token.expires(), when) : token);
		}

	}

}
