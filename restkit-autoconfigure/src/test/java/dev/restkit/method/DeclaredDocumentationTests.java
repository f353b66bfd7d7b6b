package dev.restkit.method;

import java.util.Objects;

import dev.restkit.annotation.Operation;
import org.junit.jupiter.api.Test;

import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DeclaredDocumentation}.
 */
class DeclaredDocumentationTests {

	@Test
	void anIdIsTakenAsItIsWritten() {
		assertThat(read("named").id()).isEqualTo("books.find-all");
		assertThat(read("nameless").id()).isNull();
	}

	@Test
	void whatIsNoIdStopsTheStartWithTheMethodAndTheWayOut() {
		assertThatExceptionOfType(HandlerDeclarationException.class).isThrownBy(() -> read("wrong")).satisfies((ex) -> {
			assertThat(ex.description()).contains("Books.wrong()", "'x y/!'");
			assertThat(ex.action()).contains("books.list");
		});
	}

	private static DeclaredDocumentation read(String method) {
		return DeclaredDocumentation.of(Objects.requireNonNull(ReflectionUtils.findMethod(Books.class, method)));
	}

	static class Books {

		@Operation(id = "books.find-all")
		void named() {
		}

		@Operation(id = "x y/!")
		void wrong() {
		}

		void nameless() {
		}

	}

}
