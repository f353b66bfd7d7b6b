package dev.restkit.autoconfigure;

import java.util.List;

import dev.restkit.method.HandlerDeclarationException;
import dev.restkit.operation.DuplicateOperationException;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

import static org.assertj.core.api.Assertions.assertThat;

class FailureAnalyzerTests {

	@Test
	void aHandlerThatCannotBeCalledIsExplained() {
		HandlerDeclarationException failure = new HandlerDeclarationException("What is wrong.", "The way out.");
		FailureAnalysis analysis = analyze(new IllegalStateException(failure));
		assertThat(analysis.getDescription()).isEqualTo("What is wrong.");
		assertThat(analysis.getAction()).isEqualTo("The way out.");
	}

	@Test
	void anOperationThatIsDeclaredTwiceIsExplained() {
		FailureAnalysis analysis = analyze(new DuplicateOperationException("Operation 'books.list'",
				operation("BookApi.list()"), operation("ShopApi.list()")));
		assertThat(analysis.getDescription()).contains("books.list", "BookApi.list()", "ShopApi.list()");
		assertThat(analysis.getAction()).contains("@Operation");
	}

	private static FailureAnalysis analyze(Throwable failure) {
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, (ArgumentResolver) null,
					(type, name, ex) -> assertThat(name).doesNotStartWith("dev.restkit"))
			.stream()
			.filter((analyzer) -> analyzer.getClass().getName().startsWith("dev.restkit"))
			.map((analyzer) -> analyzer.analyze(failure))
			.filter((analysis) -> analysis != null)
			.findFirst()
			.orElseThrow();
	}

	private static Operation operation(String source) {
		return new Operation(new OperationId("books.list"), "books", Operation.Documentation.none(), List.of(), null,
				new HttpBinding("GET", "/books", 200, List.of(), List.of()), source);
	}

}
