package dev.restkit.format.json;

import java.util.function.Function;

import dev.restkit.representation.ApplicationUrl;
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

	private static final String BASE_URL = HyperlinkSerializer.class.getName() + ".baseUrl";

	private final Function<T, String> path;

	private final ApplicationUrl baseUrl;

	HyperlinkSerializer(Class<?> type, Function<T, String> path, ApplicationUrl baseUrl) {
		super(type);
		this.path = path;
		this.baseUrl = baseUrl;
	}

	@Override
	public void serialize(T value, JsonGenerator generator, SerializationContext context) {
		Object base = context.getAttribute(BASE_URL);
		if (base == null) {
			base = this.baseUrl.current();
			context.setAttribute(BASE_URL, base);
		}
		generator.writeString(base + this.path.apply(value));
	}

}
