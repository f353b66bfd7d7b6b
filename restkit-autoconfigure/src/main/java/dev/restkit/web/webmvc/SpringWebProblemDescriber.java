package dev.restkit.web.webmvc;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import dev.restkit.problem.Message;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemDescriber;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import dev.restkit.problem.Violation;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.validation.ConstraintViolationDescriber;
import dev.restkit.validation.Rule;
import jakarta.validation.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Describes the exceptions that Spring MVC throws.
 *
 * @since 0.1.0
 */
public final class SpringWebProblemDescriber implements ProblemDescriber {

	private static final int MAX_CAUSES = 10;

	private final List<Case<?>> cases;

	private final SpringViolations violations;

	private final @Nullable ProblemDescriber bodies;

	/**
	 * Create a describer.
	 * @param constraints describes what Jakarta Validation found
	 * @param naming names properties as clients see them
	 * @param bodies describes why a body could not be read, or {@code null} if nobody
	 * knows
	 */
	public SpringWebProblemDescriber(ConstraintViolationDescriber constraints, PropertyNaming naming,
			@Nullable ProblemDescriber bodies) {
		this.violations = new SpringViolations(constraints, naming);
		this.bodies = bodies;
		this.cases = List.of(new Case<>(NoResourceFoundException.class, (failure) -> Problem.of(ProblemKind.NOT_FOUND)),
				new Case<>(NoHandlerFoundException.class, (failure) -> Problem.of(ProblemKind.NOT_FOUND)),
				new Case<>(HttpRequestMethodNotSupportedException.class, SpringWebProblemDescriber::method),
				new Case<>(HttpMediaTypeNotSupportedException.class, SpringWebProblemDescriber::mediaType),
				new Case<>(HttpMediaTypeNotAcceptableException.class, SpringWebProblemDescriber::accept),
				new Case<>(HttpMessageNotReadableException.class, this::body),
				new Case<>(HandlerMethodValidationException.class, this::arguments),
				new Case<>(BindException.class, (failure) -> Problem.invalid(this.violations.of(failure))),
				new Case<>(ConstraintViolationException.class,
						(failure) -> Problem.invalid(this.violations.of(failure.getConstraintViolations()))),
				new Case<>(MissingServletRequestParameterException.class,
						(failure) -> required(failure.getParameterName())),
				new Case<>(MissingRequestHeaderException.class, (failure) -> required(failure.getHeaderName())),
				new Case<>(MissingRequestCookieException.class, (failure) -> required(failure.getCookieName())),
				new Case<>(MissingServletRequestPartException.class,
						(failure) -> required(failure.getRequestPartName())),
				new Case<>(MethodArgumentTypeMismatchException.class, this::argumentType),
				new Case<>(MissingPathVariableException.class, (failure) -> null),
				new Case<>(ConversionNotSupportedException.class, (failure) -> null),
				new Case<>(TypeMismatchException.class, this::type),
				new Case<>(MultipartException.class, MultipartProblems::of));
	}

	@Override
	public @Nullable Problem describe(Throwable failure) {
		for (Case<?> candidate : this.cases) {
			if (candidate.type().isInstance(failure)) {
				return candidate.describe(failure);
			}
		}
		if (failure instanceof ErrorResponse response) {
			return ErrorResponseProblems.of(response);
		}
		ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
		return (declared != null) ? StatusProblems.of(declared.code().value(), declared.reason()) : null;
	}

	/**
	 * The problem of a method that a path does not have.
	 * @param method the method, as a client sent it
	 * @return the problem, without the methods that there are
	 */
	public static Problem methodNotAllowed(String method) {
		return Problem.of(ProblemKind.METHOD_NOT_ALLOWED, Message.of("restkit.problem.method_not_allowed_here",
				"Method \"{0}\" not allowed.", UnsupportedMediaType.shown(method)));
	}

	private static Problem method(HttpRequestMethodNotSupportedException failure) {
		Problem problem = methodNotAllowed(failure.getMethod());
		Set<String> allowed = new TreeSet<>();
		if (failure.getSupportedMethods() != null) {
			allowed.addAll(List.of(failure.getSupportedMethods()));
		}
		if (allowed.contains("GET")) {
			allowed.add("HEAD");
		}
		allowed.add("OPTIONS");
		return problem.withHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
	}

	private static Problem mediaType(HttpMediaTypeNotSupportedException failure) {
		MediaType given = failure.getContentType();
		String shown = (given != null) ? UnsupportedMediaType.shown(given.getType() + "/" + given.getSubtype()) : "";
		return StatusProblems.withHeaders(UnsupportedMediaType.problem(shown), failure.getHeaders());
	}

	private static Problem accept(HttpMediaTypeNotAcceptableException failure) {
		return Problem.of(ProblemKind.NOT_ACCEPTABLE);
	}

	/**
	 * An unreadable body is described by what made it so: a limit, or the reader of its
	 * format.
	 */
	private Problem body(HttpMessageNotReadableException failure) {
		Throwable cause = failure.getCause();
		if (cause == null) {
			return Problem.invalid(List.of(Violation.at(Pointer.root(), Rule.NO_DATA.code(), Rule.NO_DATA.sentence())));
		}
		for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
			if (cause instanceof ProblemException carrier) {
				return carrier.problem();
			}
			Problem problem = (this.bodies != null) ? this.bodies.describe(cause) : null;
			if (problem != null) {
				return problem;
			}
			cause = cause.getCause();
		}
		return Problem.of(ProblemKind.PARSE_ERROR);
	}

	private @Nullable Problem arguments(HandlerMethodValidationException failure) {
		return failure.isForReturnValue() ? null : Problem.invalid(this.violations.of(failure));
	}

	private Problem argumentType(MethodArgumentTypeMismatchException failure) {
		if (failure.getParameter().hasParameterAnnotation(PathVariable.class)) {
			return Problem.of(ProblemKind.NOT_FOUND);
		}
		String name = SpringViolations.name(failure.getParameter());
		return Problem.invalid(List.of(this.violations.mismatch(name, failure)));
	}

	private Problem type(TypeMismatchException failure) {
		String name = failure.getPropertyName();
		return Problem.invalid(List.of(this.violations.mismatch((name != null) ? name : "", failure)));
	}

	private Problem required(String name) {
		return Problem.invalid(List.of(this.violations.required(name)));
	}

	/**
	 * How exceptions of one type are described.
	 *
	 * @param <E> the type
	 * @param type the type
	 * @param description describes an exception; {@code null} for what is not expected
	 */
	private record Case<E extends Throwable>(Class<E> type, Function<E, @Nullable Problem> description) {

		@Nullable Problem describe(Throwable failure) {
			return this.description.apply(this.type.cast(failure));
		}

	}

}
