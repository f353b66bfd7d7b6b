package dev.restkit.operation;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OperationRegistryTests {

	@Test
	void keepsTheOrderOfTheDeclarations() {
		Operation list = operation("books.list", "GET", "/books");
		Operation create = operation("books.create", "POST", "/books");
		OperationRegistry registry = OperationRegistry.of(List.of(list, create));
		assertThat(registry.operations()).containsExactly(list, create);
		assertThat(registry.find(new OperationId("books.create"))).contains(create);
		assertThat(registry.find(new OperationId("books.destroy"))).isEmpty();
	}

	@Test
	void refusesOneIdTwiceAndNamesBothDeclarations() {
		assertThatExceptionOfType(DuplicateOperationException.class).isThrownBy(
				() -> OperationRegistry.of(List.of(operation("a", "GET", "/books"), operation("a", "GET", "/authors"))))
			.withMessageContaining("GET /books")
			.withMessageContaining("GET /authors");
	}

	@Test
	void refusesOneRouteTwiceWhateverItsVariablesAreCalled() {
		assertThatExceptionOfType(DuplicateOperationException.class).isThrownBy(() -> OperationRegistry
			.of(List.of(operation("a", "GET", "/books/{id}"), operation("b", "GET", "/books/{key}"))));
	}

	@Test
	void refusesAnIdThatIsNoName() {
		assertThatIllegalArgumentException().isThrownBy(() -> new OperationId("books list"));
	}

	private static Operation operation(String id, String method, String path) {
		return new Operation(new OperationId(id), "books", Operation.Documentation.none(), List.of(), null,
				new HttpBinding(method, path, 200, List.of(), List.of()), method + " " + path);
	}

}
