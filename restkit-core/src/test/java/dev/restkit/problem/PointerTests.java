package dev.restkit.problem;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PointerTests {

	@Test
	void theWholeInputHasNoName() {
		assertThat(Pointer.root()).hasToString("");
		assertThat(Pointer.root().toField()).isEmpty();
	}

	@Test
	void isWrittenForPeopleAndAsRfc6901() {
		Pointer at = Pointer.of("reviews").child(0).child("rating");
		assertThat(at.toField()).isEqualTo("reviews[0].rating");
		assertThat(at).hasToString("/reviews/0/rating");
	}

	@Test
	void escapesWhatRfc6901Asks() {
		assertThat(Pointer.of("a/b~c")).hasToString("/a~1b~0c");
	}

}
