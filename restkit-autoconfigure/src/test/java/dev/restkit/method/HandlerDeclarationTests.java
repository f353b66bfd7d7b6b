package dev.restkit.method;

import java.util.List;
import java.util.Optional;

import dev.restkit.component.ComponentProvider;
import dev.restkit.representation.UploadedFile;
import jakarta.validation.constraints.Min;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class HandlerDeclarationTests {

	@Test
	void aParameterThatNothingSuppliesStopsTheStart() {
		HandlerDeclarationException failure = failure("GET", "/", "unsupplied");
		assertThat(failure.description()).contains("'task'", "Api.unsupplied(Runnable)", "java.lang.Runnable");
		assertThat(failure.action()).contains("ComponentProvider<Runnable>");
	}

	@Test
	void aPathVariableThatNoParameterTakesStopsTheStart() {
		HandlerDeclarationException failure = failure("GET", "/books/{id}", "single");
		assertThat(failure.description()).contains("'id'", "Api.single(String)", "/books/{id}");
		assertThat(failure.action()).contains("Name a parameter 'id'");
	}

	@Test
	void aSecondBodyStopsTheStart() {
		assertThat(failure("POST", "/", "twoBodies").description()).contains("'second'", "'first'",
				"Api.twoBodies(Body, Body)");
	}

	@Test
	void aFileOutsideOfABodyStopsTheStart() {
		assertThat(failure("GET", "/", "file").description()).contains("'file'", "UploadedFile", "nothing supplies");
		assertThat(failure("GET", "/{file}", "file").description()).contains("variable of the path");
	}

	@Test
	void aListOfFilesAsTheBodyStopsTheStart() {
		HandlerDeclarationException failure = failure("POST", "/", "files");
		assertThat(failure.description()).contains("'files'", "list of files");
		assertThat(failure.action()).contains("record");
	}

	@Test
	void aNestedRecordInTheQueryStopsTheStart() {
		assertThat(failure("GET", "/", "deepQuery").description()).contains("'deep'", "'body'");
	}

	@Test
	void aRecordWithAComponentThatCannotBeReadStopsTheStart() {
		assertThat(failure("POST", "/", "unreadable").description()).contains("'broken'", "java.lang.Runnable");
	}

	@Test
	void aCycleOfComponentsStopsTheStartAndIsNamedAsAWhole() {
		HandlerDeclarationException failure = failure("GET", "/", "single", new FirstProvider(), new SecondProvider());
		assertThat(failure.description()).contains("HandlerDeclarationTests.FirstProvider.resolve(Second) -> "
				+ "HandlerDeclarationTests.SecondProvider.resolve(First) -> "
				+ "HandlerDeclarationTests.FirstProvider.resolve(Second)");
	}

	@Test
	void aProviderWithoutResolveMethodStopsTheStart() {
		assertThat(failure("GET", "/", "single", new IdleProvider()).description()).contains("IdleProvider",
				"no method");
	}

	@Test
	void aProviderWithTwoResolveMethodsStopsTheStart() {
		assertThat(failure("GET", "/", "single", new TwiceProvider()).description()).contains("TwiceProvider",
				"2 methods");
	}

	@Test
	void aProviderOfAnotherTypeThanItSaysStopsTheStart() {
		assertThat(failure("GET", "/", "single", new LyingProvider()).description()).contains("LyingProvider.resolve()",
				"java.lang.String");
	}

	@Test
	void twoProvidersOfOneTypeStopTheStart() {
		assertThat(failure("GET", "/", "single", new FreeProvider(), new FreeProvider()).description())
			.contains("supplied twice", "FreeProvider");
	}

	@Test
	void aConstraintOnAnOptionalStopsTheStart() {
		HandlerDeclarationException failure = failure("GET", "/", "wrapped");
		assertThat(failure.description()).contains("'least'", "on the Optional instead of its value");
		assertThat(failure.action()).contains("Optional<@Min(1) Integer>");
	}

	@Test
	void aRecordThatContainsItselfIsNoQuery() {
		assertThat(failure("GET", "/", "endless").description()).contains("'chain'");
	}

	private static HandlerDeclarationException failure(String verb, String path, String name,
			ComponentProvider<?>... components) {
		return catchThrowableOfType(HandlerDeclarationException.class,
				() -> new Handlers(new Api(), components).read(verb, path, name));
	}

	record Chain(List<Chain> links) {

	}

	record Body(String text) {

	}

	record Deep(Body body) {

	}

	record Broken(Runnable task) {

	}

	record First() {

	}

	record Second() {

	}

	static class FirstProvider implements ComponentProvider<First> {

		First resolve(Second second) {
			return new First();
		}

	}

	static class SecondProvider implements ComponentProvider<Second> {

		Second resolve(First first) {
			return new Second();
		}

	}

	static class FreeProvider implements ComponentProvider<First> {

		First resolve() {
			return new First();
		}

	}

	static class IdleProvider implements ComponentProvider<First> {

	}

	static class TwiceProvider implements ComponentProvider<First> {

		First resolve() {
			return new First();
		}

		First resolve(String name) {
			return new First();
		}

	}

	static class LyingProvider implements ComponentProvider<First> {

		String resolve() {
			return "first";
		}

	}

	static class Api {

		String wrapped(@Min(1) Optional<Integer> least) {
			return "";
		}

		String endless(Chain chain) {
			return "";
		}

		String unsupplied(Runnable task) {
			return "";
		}

		String single(String name) {
			return name;
		}

		String file(UploadedFile file) {
			return "";
		}

		String files(List<UploadedFile> files) {
			return "";
		}

		String twoBodies(Body first, Body second) {
			return "";
		}

		String deepQuery(Deep deep) {
			return "";
		}

		List<String> unreadable(Broken broken) {
			return List.of();
		}

	}

}
