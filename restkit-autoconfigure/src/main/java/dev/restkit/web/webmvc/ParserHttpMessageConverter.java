package dev.restkit.web.webmvc;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;

import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.GenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Carries a parser into Spring, so that a plain controller's {@code @RequestBody} may
 * come in its format. JSON and forms stay with Spring's own converters.
 *
 * @since 0.1.0
 */
public final class ParserHttpMessageConverter implements GenericHttpMessageConverter<Object> {

	private static final Set<String> SPRINGS = Set.of("json", "form", "multipart");

	private final Parser parser;

	private final NeutralDataBinder binder;

	private final List<MediaType> mediaTypes;

	/**
	 * Create a converter.
	 * @param parser reads the format
	 * @param binder makes objects of what was read
	 */
	public ParserHttpMessageConverter(Parser parser, NeutralDataBinder binder) {
		this.parser = parser;
		this.binder = binder;
		this.mediaTypes = parser.mediaTypes().stream().map(MediaType::new).toList();
	}

	/**
	 * Whether Spring does not read the format itself.
	 * @param parser the parser
	 * @return {@code true} if it needs a converter
	 */
	public static boolean isNeeded(Parser parser) {
		return !SPRINGS.contains(parser.format());
	}

	@Override
	public boolean canRead(Type type, @Nullable Class<?> context, @Nullable MediaType mediaType) {
		return mediaType != null && !isPlain(type)
				&& this.mediaTypes.stream().anyMatch((readable) -> readable.equalsTypeAndSubtype(mediaType));
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return canRead(type, null, mediaType);
	}

	private static boolean isPlain(Type type) {
		return type instanceof Class<?> raw && (CharSequence.class.isAssignableFrom(raw) || raw == byte[].class
				|| Resource.class.isAssignableFrom(raw));
	}

	@Override
	public Object read(Type type, @Nullable Class<?> context, HttpInputMessage message) throws IOException {
		MediaType contentType = message.getHeaders().getContentType();
		MediaType mediaType = (contentType != null) ? contentType : this.mediaTypes.get(0);
		Object data = this.parser.parse(MessageContent.of(mediaType, message.getBody()));
		try {
			Object bound = this.binder.bind(data, type, this.parser);
			if (bound == null) {
				throw new HttpMessageNotReadableException("There is no data", message);
			}
			return bound;
		}
		catch (IOException ex) {
			throw new HttpMessageNotReadableException("The data does not fit",
					(ex.getCause() != null) ? ex.getCause() : ex, message);
		}
	}

	@Override
	public Object read(Class<?> type, HttpInputMessage message) throws IOException {
		return read(type, null, message);
	}

	@Override
	public boolean canWrite(@Nullable Type type, Class<?> raw, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	public List<MediaType> getSupportedMediaTypes() {
		return this.mediaTypes;
	}

	@Override
	public void write(Object body, @Nullable Type type, @Nullable MediaType mediaType, HttpOutputMessage message) {
		throw new UnsupportedOperationException("A parser writes nothing");
	}

	@Override
	public void write(Object body, @Nullable MediaType mediaType, HttpOutputMessage message) {
		throw new UnsupportedOperationException("A parser writes nothing");
	}

}
