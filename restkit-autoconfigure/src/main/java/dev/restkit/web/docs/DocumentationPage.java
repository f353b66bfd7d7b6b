package dev.restkit.web.docs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * The page around Swagger UI, and the one without anything. It names everything relative
 * to its own address, so that it works behind any prefix, and asks no other host for
 * anything.
 */
final class DocumentationPage {

	static final MediaType MEDIA_TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
			"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
					+ "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
			"X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer");

	private static final String TEMPLATE = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>%s</title>
			%s</head>
			<body>
			%s</body>
			</html>
			""";

	private final DocumentationSettings settings;

	private final List<DocumentFormat> formats;

	private final Supplier<Assets> assets;

	private final String prefix;

	/**
	 * Create a page.
	 * @param settings where the documentation is
	 * @param formats the formats of the document
	 * @param assets the files that it needs
	 * @param prefix what leads from the page to the directory of the documentation
	 */
	DocumentationPage(DocumentationSettings settings, List<DocumentFormat> formats, Supplier<Assets> assets,
			String prefix) {
		this.prefix = prefix;
		this.settings = settings;
		this.formats = formats;
		this.assets = assets;
	}

	/**
	 * The page around Swagger UI, with links to the documents for those without scripts.
	 * @return the page
	 */
	Content interactive() {
		String styles = stylesheet("swagger-ui.css") + stylesheet("plain.css")
				+ "<link rel=\"icon\" type=\"image/png\" href=\"" + asset("favicon-32x32.png") + "\">\n";
		String body = "<div id=\"swagger-ui\" data-url=\"" + address(this.formats.get(0)) + "\"></div>\n"
				+ "<noscript>\n" + links() + "</noscript>\n" + script("swagger-ui-bundle.js") + script("swagger.js");
		return page(styles, body);
	}

	/**
	 * The page where there is no Swagger UI: links to the documents.
	 * @return the page
	 */
	Content plain() {
		return page(stylesheet("plain.css"), links());
	}

	private Content page(String styles, String body) {
		String page = TEMPLATE.formatted(title(), styles, body);
		return Content.of(MEDIA_TYPE, page.getBytes(StandardCharsets.UTF_8), HEADERS);
	}

	private String links() {
		String items = this.formats.stream()
			.map((format) -> "<li><a href=\"" + address(format) + "\">" + HtmlUtils.htmlEscape(format.label())
					+ "</a></li>\n")
			.collect(Collectors.joining());
		return "<main class=\"documents\">\n<h1>" + title() + "</h1>\n<p>The documentation of this API:</p>\n<ul>\n"
				+ items + "</ul>\n</main>\n";
	}

	private String title() {
		return HtmlUtils.htmlEscape(this.settings.title());
	}

	private String address(DocumentFormat format) {
		return this.prefix + this.settings.name() + "." + format.suffixes().get(0);
	}

	private String asset(String name) {
		return this.prefix + this.settings.name() + "/assets/" + this.assets.get().path(name);
	}

	private String stylesheet(String name) {
		return "<link rel=\"stylesheet\" href=\"" + asset(name) + "\">\n";
	}

	private String script(String name) {
		return "<script src=\"" + asset(name) + "\"></script>\n";
	}

}
