package dev.restkit.web.webmvc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

import dev.restkit.component.Cookie;
import dev.restkit.component.Header;
import dev.restkit.component.QueryParam;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handlers whose parameters have another name for clients than in Java.
 */
@RestController
@RequestMapping("/api/named")
class NamedInputController {

	@GetMapping("/spring")
	Map<String, Object> spring(@RequestHeader("X-Req") @Min(3) int xReq, @CookieValue("my-sid") @Min(3) int mySid,
			@RequestParam("page-no") @Min(3) int pageNo) {
		return Map.of("value", xReq + mySid + pageNo);
	}

	@GetMapping("/nullable")
	Map<String, Object> nullable(@RequestHeader(name = "X-Req", required = false) @NotNull @Nullable Integer xReq,
			@CookieValue(name = "my-sid", required = false) @NotNull @Nullable Integer mySid,
			@RequestParam(name = "page-no", required = false) @NotNull @Nullable Integer pageNo) {
		return Map.of("value", "all");
	}

	@GetMapping("/own")
	Map<String, Object> own(Header<@NotNull @Min(3) Integer> xReq, Cookie<@NotNull @Min(3) Integer> sid,
			QueryParam<@NotNull @Min(3) Integer> page) {
		return Map.of("value", "all");
	}

	@GetMapping("/even")
	Map<String, Object> even(Header<@Even Integer> xReq, @RequestHeader("X-Other") @Even int other) {
		return Map.of("value", "all");
	}

	/**
	 * A handler that Spring's proxy for whole classes checks.
	 */
	@Validated
	@RestController
	@RequestMapping("/api/named/validated")
	static class Checked {

		@GetMapping
		Map<String, Object> checked(@RequestHeader("X-Req") @Min(3) int xReq, @CookieValue("my-sid") @Min(3) int mySid,
				@RequestParam("page-no") @Min(3) int pageNo) {
			return Map.of("value", xReq + mySid + pageNo);
		}

	}

	/**
	 * A rule that no schema can say.
	 */
	@Constraint(validatedBy = EvenValidator.class)
	@Target({ ElementType.TYPE_USE, ElementType.PARAMETER })
	@Retention(RetentionPolicy.RUNTIME)
	@interface Even {

		String message() default "It is odd.";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	static class EvenValidator implements ConstraintValidator<Even, Integer> {

		@Override
		public boolean isValid(@Nullable Integer value, ConstraintValidatorContext context) {
			return value == null || value % 2 == 0;
		}

	}

}
