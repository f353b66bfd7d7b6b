package dev.restkit.web.webmvc;

import java.net.URI;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.Violation;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.validation.ConstraintViolationDescriber;
import dev.restkit.web.ProblemBody;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SpringWebProblemDescriber}.
 */
class SpringWebProblemDescriberTests {

	private final SpringWebProblemDescriber describer = new SpringWebProblemDescriber(
			new ConstraintViolationDescriber(PropertyNaming.identity()), PropertyNaming.identity(), null);

	@Test
	void doesNotKnowOtherExceptions() {
		assertThat(this.describer.describe(new IllegalStateException("secret"))).isNull();
	}

	@Test
	void describesStatuses() {
		assertThat(describe(new ResponseStatusException(HttpStatus.CONFLICT, "Taken.")).detail()).isEqualTo("Taken.");
		assertThat(describe(new ResponseStatusException(HttpStatus.CONFLICT)).code()).isEqualTo("conflict");
		assertThat(describe(new ResponseStatusException(HttpStatus.BAD_GATEWAY, "secret")).detail())
			.isEqualTo("Bad Gateway.");
		assertThat(describe(new AsyncRequestTimeoutException()).status()).isEqualTo(503);
		assertThat(describe(new MaxUploadSizeExceededException(1)).status()).isEqualTo(413);
		assertThat(describe(new TeapotException()).detail()).isEqualTo("Short and stout.");
		assertThat(describe(new TeapotException()).code()).isEqualTo("i_m_a_teapot");
	}

	@Test
	void describesBrokenForms() {
		Problem problem = describe(new MultipartException("secret"));
		assertThat(problem.status()).isEqualTo(400);
		assertThat(problem.code()).isEqualTo("parse_error");
		assertThat(problem.detail()).isEqualTo("Multipart form parse error - the body is malformed or incomplete.");
	}

	@Test
	void keepsTheHeadersOfAnErrorResponse() {
		ErrorResponseException failure = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
		failure.getHeaders().add(HttpHeaders.RETRY_AFTER, "7");
		assertThat(describe(failure).headers()).containsEntry("Retry-After", "7");
	}

	@Test
	void losesNothingOfAProblemDetail() {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "Only 3 are left.");
		detail.setType(URI.create("https://shop.example/problems/sold-out"));
		detail.setTitle("Sold out");
		detail.setInstance(URI.create("/orders/7"));
		detail.setProperty("left", 3);
		detail.setProperty("status", "mine");
		detail.setProperty("code", "sold_out");
		Problem problem = describe(new ErrorResponseException(HttpStatus.CONFLICT, detail, null));
		assertThat(ProblemBody.of(problem, "/api/orders")).containsExactly(
				Map.entry("type", "https://shop.example/problems/sold-out"), Map.entry("title", "Sold out"),
				Map.entry("status", 409), Map.entry("detail", "Only 3 are left."), Map.entry("instance", "/orders/7"),
				Map.entry("code", "sold_out"), Map.entry("left", 3));
	}

	@Test
	void keepsWhatTheApplicationSaysOfItsOwnFailures() {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_GATEWAY, "The bank is closed.");
		assertThat(describe(new ErrorResponseException(HttpStatus.BAD_GATEWAY, detail, null)).detail())
			.isEqualTo("The bank is closed.");
		assertThat(describe(new ErrorResponseException(HttpStatus.BAD_GATEWAY)).detail()).isEqualTo("Bad Gateway.");
	}

	@Test
	void describesBindingErrorsWhereTheyStand() {
		BeanPropertyBindingResult errors = new BeanPropertyBindingResult(new Object(), "order");
		errors.addError(new FieldError("order", "lines[2].price", "x", true, null, null, "secret"));
		errors.addError(new FieldError("order", "number", null, true, null, null, "secret"));
		errors.addError(new ObjectError("order", "Too much in all."));
		assertThat(describe(new BindException(errors)).errors()).containsExactly(
				new Violation("lines[2].price", "/lines/2/price", "invalid", "Invalid value."),
				new Violation("number", "/number", "required", "This field is required."),
				new Violation("", "", "invalid", "Too much in all."));
	}

	@Test
	void describesConstraintViolations() {
		try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
			ConstraintViolationException failure = new ConstraintViolationException(
					factory.getValidator().validate(new Named("long")));
			assertThat(describe(failure).errors()).containsExactly(
					new Violation("name", "/name", "max_length", "Ensure this field has no more than 3 characters."));
		}
	}

	@Test
	void describesUnreadableBodies() {
		MockHttpInputMessage message = new MockHttpInputMessage(new byte[0]);
		assertThat(describe(new HttpMessageNotReadableException("secret", message)).errors())
			.containsExactly(new Violation("", "", "null", "No data provided."));
		assertThat(
				describe(new HttpMessageNotReadableException("secret", new IllegalStateException("secret"), message)))
			.satisfies((problem) -> {
				assertThat(problem.code()).isEqualTo("parse_error");
				assertThat(problem.detail()).isEqualTo("Malformed request.");
				assertThat(problem.errors()).isEqualTo(List.of());
			});
		ProblemException own = ProblemException.conflict("Own.");
		assertThat(describe(new HttpMessageNotReadableException("secret", new IllegalStateException(own), message)))
			.isEqualTo(own.problem());
	}

	private Problem describe(Throwable failure) {
		Problem problem = this.describer.describe(failure);
		assertThat(problem).isNotNull();
		return problem;
	}

	record Named(@Size(max = 3) String name) {

	}

	@ResponseStatus(code = HttpStatus.I_AM_A_TEAPOT, reason = "Short and stout.")
	static class TeapotException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
