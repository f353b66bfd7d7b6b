package dev.restkit.format.json;

import java.util.function.Function;

import dev.restkit.representation.ApplicationUrl;
import dev.restkit.representation.LinkForm;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes a hyperlink as a URL. Where the application is found is asked once for each
 * document.
 *
 * @param <T> the type of hyperlink
 */
final class HyperlinkSerializer<T> extends StdSerializer<T> {

	private static final String FORM = HyperlinkSerializer.class.getName() + ".form";

	private final Function<T, String> path;

	private final ApplicationUrl baseUrl;

	HyperlinkSerializer(Class<?> type, Function<T, String> path, ApplicationUrl baseUrl) {
		super(type);
		this.path = path;
		this.baseUrl = baseUrl;
	}

	@Override
	public void serialize(T value, JsonGenerator generator, SerializationContext context) {
		LinkForm form = (LinkForm) context.getAttribute(FORM);
		if (form == null) {
			form = this.baseUrl.current();
			context.setAttribute(FORM, form);
		}
		generator.writeString(form.url(this.path.apply(value)));
	}

}
