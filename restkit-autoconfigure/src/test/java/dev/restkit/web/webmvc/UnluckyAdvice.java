package dev.restkit.web.webmvc;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * The application's own way to answer one of its exceptions.
 */
@RestControllerAdvice
class UnluckyAdvice {

	@ExceptionHandler(ShopApi.UnluckyException.class)
	@ResponseStatus(HttpStatus.I_AM_A_TEAPOT)
	Map<String, String> unlucky() {
		return Map.of("own", "answer");
	}

}
