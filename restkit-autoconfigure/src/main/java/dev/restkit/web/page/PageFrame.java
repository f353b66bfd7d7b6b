package dev.restkit.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page: the variables of the blocks {@code head},
 * {@code bar} and {@code foot}.
 *
 * @param language the language of the page, such as {@code en}
 * @param direction {@code ltr}, or {@code rtl} for languages that are written from right
 * to left
 * @param title the title of the window
 * @param site the name of the API
 * @param logo the address of a picture, or {@code null} for RESTKit's own
 * @param home the address of the API's root
 * @param docs the address of the documentation, or {@code null} if there is none
 * @param assets the address of the style sheets and scripts, without a slash at its end
 * @param script the script of this page, such as {@code browse.js}, or {@code null} for
 * none
 * @param style a further style sheet, such as {@code docs.css}, or {@code null} for none
 * @since 0.1.0
 */
public record PageFrame(String language, String direction, String title, String site, @Nullable String logo,
		String home, @Nullable String docs, String assets, @Nullable String script, @Nullable String style) {

}
