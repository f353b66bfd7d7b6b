package dev.restkit.web.webmvc;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Says of the bodies of plain controllers that another {@code Accept} header might have
 * had another answer.
 *
 * @since 0.1.0
 */
@ControllerAdvice
public final class NegotiatedBodies implements ResponseBodyAdvice<Object> {

	private final ControllerSelection selection;

	/**
	 * Create the advice.
	 * @param selection decides which controllers are left alone
	 */
	public NegotiatedBodies(ControllerSelection selection) {
		this.selection = selection;
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return !this.selection.isExcluded(returnType.getContainingClass());
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType contentType,
			Class<? extends HttpMessageConverter<?>> converterType, ServerHttpRequest request,
			ServerHttpResponse response) {
		List<String> vary = response.getHeaders().getVary();
		if (vary.stream().noneMatch((name) -> name.equalsIgnoreCase(HttpHeaders.ACCEPT) || name.equals("*"))) {
			response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		}
		return body;
	}

}
