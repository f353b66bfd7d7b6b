package dev.restkit.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds the views whose names start with {@code restkit/} among {@link PageTemplates}.
 * Their model is the attribute {@code page}.
 *
 * @since 0.1.0
 */
public final class PageViewResolver implements ViewResolver, Ordered {

	/** What the names of its views start with. */
	public static final String PREFIX = "restkit/";

	/** The attribute that templates are rendered with. */
	public static final String MODEL = "page";

	private final PageTemplates templates;

	/**
	 * Create a resolver.
	 * @param templates the templates
	 */
	public PageViewResolver(PageTemplates templates) {
		this.templates = templates;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE + 100;
	}

	@Override
	public @Nullable View resolveViewName(String viewName, Locale locale) {
		if (!viewName.startsWith(PREFIX)) {
			return null;
		}
		String name = viewName.substring(PREFIX.length());
		return this.templates.contains(name) ? new TemplateView(this.templates, name) : null;
	}

	/**
	 * Renders one template.
	 */
	private record TemplateView(PageTemplates templates, String name) implements View {

		@Override
		public String getContentType() {
			return "text/html;charset=UTF-8";
		}

		@Override
		public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
				throws Exception {
			Object page = (model != null) ? model.get(MODEL) : null;
			if (page == null) {
				throw new IllegalArgumentException("The model of '" + PREFIX + this.name + "' has no 'page'");
			}
			byte[] bytes = this.templates.render(this.name, page).getBytes(StandardCharsets.UTF_8);
			response.setContentType(getContentType());
			response.setContentLength(bytes.length);
			if (!request.getMethod().equals("HEAD")) {
				response.getOutputStream().write(bytes);
			}
		}

	}

}
