package dev.restkit.web.webmvc;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.GenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.util.MimeType;

/**
 * Carries all renderers and parsers into Spring, so that plain controllers answer and
 * read their formats. JSON stays with Spring's own converter, unless a client says how it
 * is to be written; so do forms, and without a binder the reading of anything. It is one
 * converter for all formats: Spring asks each converter at each call.
 *
 * @since 0.1.0
 */
public final class FormatHttpMessageConverter implements GenericHttpMessageConverter<Object> {

	private static final Set<String> READ_BY_SPRING = Set.of("json", "form", "multipart");

	private final List<Format<Renderer>> written;

	private final List<Format<Parser>> read;

	private final @Nullable NeutralDataBinder binder;

	/**
	 * Create a converter.
	 * @param renderers write formats; of two that write the same one, the first does
	 * @param parsers read formats
	 * @param binder makes objects of what was read, or {@code null} to leave that to
	 * Spring
	 */
	public FormatHttpMessageConverter(List<Renderer> renderers, List<Parser> parsers,
			@Nullable NeutralDataBinder binder) {
		this.written = formats(renderers.stream(), Renderer::mediaTypes);
		this.read = (binder != null)
				? formats(parsers.stream().filter((parser) -> !READ_BY_SPRING.contains(parser.format())),
						Parser::mediaTypes)
				: List.of();
		this.binder = binder;
	}

	private static <T> List<Format<T>> formats(Stream<T> all, Function<T, List<MimeType>> mediaTypes) {
		List<Format<T>> formats = new ArrayList<>();
		all.forEach((one) -> {
			List<MimeType> own = mediaTypes.apply(one);
			boolean springs = own.contains(MediaType.APPLICATION_JSON);
			own.forEach((mediaType) -> formats.add(new Format<>(new MediaType(mediaType), one, springs)));
		});
		return List.copyOf(formats);
	}

	@Override
	public boolean canRead(Type type, @Nullable Class<?> context, @Nullable MediaType mediaType) {
		return mediaType != null && find(this.read, mediaType) != null
				&& !(type instanceof Class<?> raw && isPlain(raw));
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return canRead(type, null, mediaType);
	}

	@Override
	public boolean canWrite(@Nullable Type type, Class<?> raw, @Nullable MediaType mediaType) {
		return canWrite(raw, mediaType);
	}

	@Override
	public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
		if (mediaType == null) {
			return false;
		}
		Format<Renderer> format = find(this.written, mediaType);
		return format != null && !(format.springs() && mediaType.getParameters().isEmpty()) && !isPlain(type);
	}

	private static boolean isPlain(Class<?> type) {
		return CharSequence.class.isAssignableFrom(type) || type == byte[].class
				|| Resource.class.isAssignableFrom(type);
	}

	@Override
	public List<MediaType> getSupportedMediaTypes() {
		return Stream.concat(this.written.stream().map(Format::mediaType), this.read.stream().map(Format::mediaType))
			.distinct()
			.toList();
	}

	@Override
	public Object read(Type type, @Nullable Class<?> context, HttpInputMessage message) throws IOException {
		MediaType mediaType = message.getHeaders().getContentType();
		Format<Parser> format = (mediaType != null) ? find(this.read, mediaType) : null;
		if (mediaType == null || format == null || this.binder == null) {
			throw new HttpMessageNotReadableException("No parser reads '" + mediaType + "'", message);
		}
		Object data = format.by().parse(MessageContent.of(mediaType, message.getBody()));
		try {
			Object bound = this.binder.bind(data, type, format.by());
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
	public void write(Object body, @Nullable Type type, @Nullable MediaType mediaType, HttpOutputMessage message)
			throws IOException {
		Format<Renderer> format = (mediaType != null) ? find(this.written, mediaType) : null;
		if (mediaType == null || format == null) {
			throw new HttpMessageNotWritableException("No renderer writes '" + mediaType + "'");
		}
		Rendering rendering = (body instanceof Rendering given) ? given : Rendering.of(body, mediaType);
		FastByteArrayOutputStream bytes = new FastByteArrayOutputStream();
		format.by().render(rendering, bytes);
		message.getHeaders().setContentType(format.mediaType());
		message.getHeaders().setContentLength(bytes.size());
		bytes.writeTo(message.getBody());
	}

	@Override
	public void write(Object body, @Nullable MediaType mediaType, HttpOutputMessage message) throws IOException {
		write(body, null, mediaType, message);
	}

	/**
	 * Types and subtypes are in lower case, so that they are compared as they are.
	 */
	private static <T> @Nullable Format<T> find(List<Format<T>> formats, MimeType mediaType) {
		String subtype = mediaType.getSubtype();
		for (Format<T> format : formats) {
			if (format.mediaType().getSubtype().equals(subtype)
					&& format.mediaType().getType().equals(mediaType.getType())) {
				return format;
			}
		}
		return null;
	}

	/**
	 * Who writes or reads a media type.
	 *
	 * @param mediaType the media type
	 * @param by the renderer or parser
	 * @param springs whether Spring writes it, too
	 */
	private record Format<T>(MediaType mediaType, T by, boolean springs) {

	}

}
