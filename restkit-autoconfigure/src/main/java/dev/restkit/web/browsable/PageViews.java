package dev.restkit.web.browsable;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import dev.restkit.web.page.PageHeaders;
import dev.restkit.web.page.PageViewResolver;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Shows the page with the view of its name, which the view resolvers of the application
 * find: that of RESTKit's templates, or any other.
 *
 * @param resolvers the view resolvers, in their order
 * @param name the name of the view
 */
record PageViews(Supplier<List<ViewResolver>> resolvers, String name) {

	void write(PageView page, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		PageHeaders.ALL.forEach(response::setHeader);
		if (page.viewer() == null || page.viewer().name() == null) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		}
		else {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		}
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, page.frame().language());
		response.setContentType("text/html;charset=UTF-8");
		RequestAttributes before = RequestContextHolder.getRequestAttributes();
		// View resolvers ask for the request by this way.
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
		try {
			view(request.getLocale()).render(Map.of(PageViewResolver.MODEL, page), request, response);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ServletException(ex);
		}
		finally {
			RequestContextHolder.setRequestAttributes(before);
		}
	}

	private View view(Locale locale) throws Exception {
		for (ViewResolver resolver : this.resolvers.get()) {
			View view = resolver.resolveViewName(this.name, locale);
			if (view != null) {
				return view;
			}
		}
		throw new ServletException("No view resolver finds '" + this.name + "'");
	}

}
