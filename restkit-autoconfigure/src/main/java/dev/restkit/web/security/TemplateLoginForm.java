package dev.restkit.web.security;

import java.util.Map;

import dev.restkit.web.page.PageAssets;
import dev.restkit.web.page.PageFrame;
import dev.restkit.web.page.PageHeaders;
import dev.restkit.web.page.PageTemplates;
import dev.restkit.web.page.PageTheme;
import org.jspecify.annotations.Nullable;

/**
 * Pages that look like those of the browsable API: the template {@code login}.
 *
 * @since 0.1.0
 */
public final class TemplateLoginForm implements LoginForm {

	private static final String TEMPLATE = "login";

	private final PageTemplates templates;

	private final PageTheme theme;

	private final PageAssets assets;

	private final String home;

	private final @Nullable String docs;

	/**
	 * Create the pages.
	 * @param templates renders them
	 * @param theme whose pages they are
	 * @param assets their style sheets
	 * @param home the path of the API's root
	 * @param docs the path of the documentation, or {@code null} if there is none
	 */
	public TemplateLoginForm(PageTemplates templates, PageTheme theme, PageAssets assets, String home,
			@Nullable String docs) {
		this.templates = templates;
		this.theme = theme;
		this.assets = assets;
		this.home = home;
		this.docs = docs;
	}

	@Override
	public Map<String, String> headers() {
		return PageHeaders.ALL;
	}

	@Override
	public String render(LoginView view) {
		String prefix = view.prefix();
		String logo = this.theme.logo();
		PageFrame frame = new PageFrame("en", "ltr", view.heading() + " \u00B7 " + this.theme.title(),
				this.theme.title(), (logo != null) ? prefix + logo : null, prefix + this.home,
				(this.docs != null) ? prefix + this.docs : null, prefix + this.assets.path(), null, null);
		return this.templates.render(TEMPLATE, new Page(frame, view));
	}

	/**
	 * What the template shows.
	 *
	 * @param frame what stands around the page
	 * @param view the page
	 */
	private record Page(PageFrame frame, LoginView view) {

	}

}
