package dev.restkit.method;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.stream.Stream;

import dev.restkit.annotation.Throttle;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link PolicyDeclarations}.
 */
class PolicyDeclarationsTests {

	@ParameterizedTest
	@CsvSource({ "list, 1/s", "create, 2/s", "destroy, 2/s", "ofItself, 3/s" })
	void theOneForTheOperationReplacesTheOneForAll(String operation, String rate) throws NoSuchMethodException {
		AnnotatedElement method = Books.class.getDeclaredMethod("ofItself");
		assertThat(found(operation, operation.equals("ofItself") ? List.of(method, Books.class) : List.of(Books.class)))
			.isEqualTo(rate);
	}

	@ParameterizedTest
	@CsvSource({ "list, 4/s", "create, 4/s" })
	void whatAClassSaysReplacesAllThatTheClassSaysWhichItExtends(String operation, String rate) {
		assertThat(found(operation, List.of(OldBooks.class))).isEqualTo(rate);
	}

	@Test
	void whatIsNamedElsewhereHoldsWhereAClassSaysNothingAboutIt() {
		assertThat(found("create", List.of(NewBooks.class))).isEqualTo("2/s");
		assertThat(found("retrieve", List.of(NewBooks.class))).isEqualTo("5/s");
	}

	@Test
	void annotationsOfOnesOwnAreUnderstood() {
		assertThat(found("create", List.of(Slow.class))).isEqualTo("6/s");
		assertThat(found("list", List.of(Slow.class))).isNull();
	}

	@Test
	void aNameThatFitsNoOperationStopsTheStart() {
		List<Operation> operations = Stream.of("list", "create").map(PolicyDeclarationsTests::operation).toList();
		assertThatExceptionOfType(HandlerDeclarationException.class)
			.isThrownBy(() -> PolicyDeclarations.THROTTLES.check(Books.class, operations))
			.satisfies((ex) -> {
				assertThat(ex.description()).contains("Books", "@Throttle", "'destroy'");
				assertThat(ex.action()).contains("create, list");
			});
		assertThatNoException().isThrownBy(() -> PolicyDeclarations.THROTTLES.check(OldBooks.class, operations));
		assertThatNoException().isThrownBy(() -> PolicyDeclarations.PERMISSIONS.check(Books.class, operations));
	}

	@Test
	void whatIsSaidTwiceStopsTheStart() {
		assertThatExceptionOfType(HandlerDeclarationException.class)
			.isThrownBy(() -> found("create", List.of(Twice.class)))
			.satisfies((ex) -> assertThat(ex.description()).contains("@Throttle", "books.create", "more than once"));
		assertThat(found("list", List.of(Twice.class))).isEqualTo("1/s");
	}

	@Test
	void aMethodNamesNoOperations() throws NoSuchMethodException {
		AnnotatedElement method = Books.class.getDeclaredMethod("other");
		assertThatExceptionOfType(HandlerDeclarationException.class)
			.isThrownBy(() -> found("other", List.of(method, Books.class)))
			.satisfies((ex) -> assertThat(ex.action()).contains("at the class"));
	}

	private static @Nullable String found(String operation, List<AnnotatedElement> declarers) {
		Throttle found = PolicyDeclarations.THROTTLES.of(operation(operation), declarers);
		return (found != null) ? found.value()[0] : null;
	}

	private static Operation operation(String name) {
		return new Operation(new OperationId("books." + name), "books", Operation.Documentation.none(), List.of(), null,
				new HttpBinding("GET", "/", 200, List.of(), List.of()), "books." + name);
	}

	@Throttle("1/s")
	@Throttle(value = "2/s", operations = { "create", "destroy" })
	static class Books {

		@Throttle("3/s")
		void ofItself() {
		}

		@Throttle(value = "3/s", operations = "list")
		void other() {
		}

	}

	@Throttle("4/s")
	static class OldBooks extends Books {

	}

	@Throttle(value = "5/s", operations = "retrieve")
	static class NewBooks extends Books {

	}

	@Throttle("1/s")
	@Throttle(value = "2/s", operations = "create")
	@Throttle(value = "3/s", operations = { "destroy", "create" })
	static class Twice {

	}

	@Throttle(value = "6/s", operations = "create")
	@Retention(RetentionPolicy.RUNTIME)
	@interface SlowToCreate {

	}

	@SlowToCreate
	static class Slow {

	}

}
