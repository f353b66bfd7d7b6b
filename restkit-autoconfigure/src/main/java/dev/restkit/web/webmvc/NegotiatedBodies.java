package dev.restkit.web.webmvc;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Hands the bodies of plain controllers to the renderer that was negotiated, and says
 * that another {@code Accept} header might have had another answer.
 *
 * @since 0.1.0
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class NegotiatedBodies implements ResponseBodyAdvice<Object> {

	private final ControllerSelection selection;

	/**
	 * Create the advice.
	 * @param selection decides which controllers are left alone
	 */
	public NegotiatedBodies(ControllerSelection selection) {
		this.selection = selection;
	}

	/**
	 * What was negotiated says more quickly than the names of packages which controllers
	 * are meant.
	 */
	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType contentType,
			Class<? extends HttpMessageConverter<?>> converterType, ServerHttpRequest request,
			ServerHttpResponse response) {
		ControllerNegotiation.Negotiated negotiated = (request instanceof ServletServerHttpRequest servlet)
				? ControllerNegotiation.of(servlet.getServletRequest()) : null;
		if ((negotiated != null) ? negotiated.varying() : !this.selection.isExcluded(returnType.getContainingClass())) {
			varyByAccept(response);
		}
		return (negotiated != null && body != null && converterType == FormatHttpMessageConverter.class)
				? negotiated.rendering(body) : body;
	}

	private static void varyByAccept(ServerHttpResponse response) {
		List<String> vary = response.getHeaders().getVary();
		if (vary.isEmpty()
				|| vary.stream().noneMatch((name) -> name.equalsIgnoreCase(HttpHeaders.ACCEPT) || name.equals("*"))) {
			response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		}
	}

}
