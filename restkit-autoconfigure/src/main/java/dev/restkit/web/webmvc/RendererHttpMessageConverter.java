package dev.restkit.web.webmvc;

import java.io.IOException;
import java.util.List;

import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.util.MimeType;

/**
 * Carries a renderer into Spring, so that plain controllers answer in its format. JSON
 * stays with Spring's own converter, unless a client says how it is to be written.
 *
 * @since 0.1.0
 */
public final class RendererHttpMessageConverter implements HttpMessageConverter<Object> {

	private final Renderer renderer;

	private final List<MediaType> mediaTypes;

	private final boolean parametersOnly;

	/**
	 * Create a converter.
	 * @param renderer writes the format
	 */
	public RendererHttpMessageConverter(Renderer renderer) {
		this.renderer = renderer;
		this.mediaTypes = renderer.mediaTypes().stream().map(MediaType::new).toList();
		this.parametersOnly = this.mediaTypes.contains(MediaType.APPLICATION_JSON);
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
		if (mediaType == null || CharSequence.class.isAssignableFrom(type) || type == byte[].class
				|| Resource.class.isAssignableFrom(type)
				|| (this.parametersOnly && mediaType.getParameters().isEmpty())) {
			return false;
		}
		for (MediaType written : this.mediaTypes) {
			if (written.equalsTypeAndSubtype(mediaType)) {
				return true;
			}
		}
		return false;
	}

	@Override
	public List<MediaType> getSupportedMediaTypes() {
		return this.mediaTypes;
	}

	@Override
	public Object read(Class<?> type, HttpInputMessage message) {
		throw new UnsupportedOperationException("A renderer reads nothing");
	}

	@Override
	public void write(Object body, @Nullable MediaType mediaType, HttpOutputMessage message) throws IOException {
		MimeType wanted = (mediaType != null) ? mediaType : this.mediaTypes.get(0);
		Rendering rendering = (body instanceof Rendering given) ? given : Rendering.of(body, wanted);
		FastByteArrayOutputStream bytes = new FastByteArrayOutputStream();
		this.renderer.render(rendering, bytes);
		message.getHeaders().setContentType(contentType(wanted));
		message.getHeaders().setContentLength(bytes.size());
		bytes.writeTo(message.getBody());
	}

	private MediaType contentType(MimeType wanted) {
		return this.mediaTypes.stream()
			.filter((written) -> written.equalsTypeAndSubtype(wanted))
			.findFirst()
			.orElse(this.mediaTypes.get(0));
	}

}
