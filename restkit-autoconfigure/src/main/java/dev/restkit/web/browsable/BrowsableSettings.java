package dev.restkit.web.browsable;

import dev.restkit.web.page.PageAssets;
import dev.restkit.web.page.PageTheme;
import org.jspecify.annotations.Nullable;

/**
 * What all pages of the browsable API have in common.
 *
 * @param basePath the path of the API, such as {@code /api}
 * @param docs the path of the documentation, or {@code null} if there is none
 * @param theme whose pages they are
 * @param assets their style sheets and scripts
 * @param template the name of the view that shows an operation
 * @param live whether results can be watched
 * @since 0.1.0
 */
public record BrowsableSettings(String basePath, @Nullable String docs, PageTheme theme, PageAssets assets,
		String template, boolean live) {

}
