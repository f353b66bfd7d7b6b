package dev.restkit.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.restkit.problem.ProblemKind;
import dev.restkit.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One handler declaration, described. It knows no wire; how it appears on HTTP is its
 * {@link HttpBinding}.
 *
 * @param id its stable name
 * @param group the name of what it belongs to, such as {@code books}; documents list
 * operations by it
 * @param documentation what people read about it
 * @param parameters what it takes from its message, in the order of the signature
 * @param result the shape of its result, or {@code null} if it has none
 * @param http how it appears on HTTP
 * @param source the declaration that it was read from, as
 * {@code HelloApi.hello(String, Header)}; for messages to developers only
 * @param variants others of its method and path, which something else of the request
 * chooses, such as the type of its body: documents tell all of them as one
 * @param problems what it may answer that nothing else here tells, such as 404 for a page
 * beyond the last
 * @since 0.1.0
 */
public record Operation(OperationId id, String group, Documentation documentation, List<Parameter> parameters,
		@Nullable Schema result, HttpBinding http, String source, List<Operation> variants, Set<ProblemKind> problems) {

	public Operation {
		parameters = List.copyOf(parameters);
		variants = List.copyOf(variants);
		problems = Set.copyOf(problems);
	}

	/**
	 * The only operation of its method and path.
	 * @param id its stable name
	 * @param group the name of what it belongs to
	 * @param documentation what people read about it
	 * @param parameters what it takes from its message
	 * @param result the shape of its result, or {@code null} if it has none
	 * @param http how it appears on HTTP
	 * @param source the declaration that it was read from
	 */
	public Operation(OperationId id, String group, Documentation documentation, List<Parameter> parameters,
			@Nullable Schema result, HttpBinding http, String source) {
		this(id, group, documentation, parameters, result, http, source, List.of(), Set.of());
	}

	/**
	 * The parameter that is the whole body.
	 * @return the parameter, empty for an operation without body
	 */
	public Optional<Parameter> body() {
		return this.parameters.stream()
			.filter((parameter) -> parameter.location() == ParameterLocation.BODY)
			.findFirst();
	}

	/**
	 * The parameters that stand in a form, which then is the body.
	 * @return the parameters, empty for an operation without form
	 */
	public List<Parameter> form() {
		return this.parameters.stream().filter((parameter) -> parameter.location() == ParameterLocation.FORM).toList();
	}

	/**
	 * The same operation, told about in other words.
	 * @param other what people read about it
	 * @return the operation
	 */
	public Operation withDocumentation(Documentation other) {
		return new Operation(this.id, this.group, other, this.parameters, this.result, this.http, this.source,
				this.variants, this.problems);
	}

	/**
	 * The same operation, whose shapes are others.
	 * @param otherParameters what it takes
	 * @param otherResult the shape of its result, or {@code null}
	 * @param otherVariants its variants
	 * @return the operation
	 */
	public Operation withShapes(List<Parameter> otherParameters, @Nullable Schema otherResult,
			List<Operation> otherVariants) {
		return new Operation(this.id, this.group, this.documentation, otherParameters, otherResult, this.http,
				this.source, otherVariants, this.problems);
	}

	/**
	 * The same operation, which may answer more.
	 * @param kinds what nothing else tells
	 * @return the operation
	 */
	public Operation withProblems(Set<ProblemKind> kinds) {
		return new Operation(this.id, this.group, this.documentation, this.parameters, this.result, this.http,
				this.source, this.variants, kinds);
	}

	/**
	 * The same operation beside others of its method and path.
	 * @param others the others
	 * @return the operation
	 */
	public Operation withVariants(List<Operation> others) {
		return withShapes(this.parameters, this.result, others);
	}

	/**
	 * The operation and its variants.
	 * @return the operations, this one first
	 */
	public List<Operation> all() {
		return Stream.concat(Stream.of(this), this.variants.stream()).toList();
	}

	/**
	 * What people read about an operation.
	 *
	 * @param summary one line, or {@code null}
	 * @param description Markdown, or {@code null}
	 * @param deprecated whether it should no longer be used
	 * @param hidden whether documents leave it out
	 */
	public record Documentation(@Nullable String summary, @Nullable String description, boolean deprecated,
			boolean hidden) {

		/**
		 * The same for what has other texts.
		 * @param otherSummary one line, or {@code null}
		 * @param otherDescription Markdown, or {@code null}
		 * @return the documentation
		 */
		public Documentation withTexts(@Nullable String otherSummary, @Nullable String otherDescription) {
			return new Documentation(otherSummary, otherDescription, this.deprecated, this.hidden);
		}

		/**
		 * Nothing to read.
		 * @return the documentation
		 */
		public static Documentation none() {
			return new Documentation(null, null, false, false);
		}

		/**
		 * One line.
		 * @param summary the line
		 * @return the documentation
		 */
		public static Documentation of(String summary) {
			return new Documentation(summary, null, false, false);
		}

	}

}
