package dev.restkit.format.form;

import java.io.IOException;
import java.util.List;

import dev.restkit.representation.FormLimits;
import dev.restkit.representation.FormReader;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import dev.restkit.representation.UrlEncodedForm;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MimeType;

/**
 * Reads {@code application/x-www-form-urlencoded} (Django REST framework's
 * {@code FormParser}). All values are texts.
 *
 * @since 0.1.0
 */
public final class FormParser implements Parser {

	private final List<MimeType> mediaTypes = List.of(new MimeType("application", "x-www-form-urlencoded"));

	private final FormLimits limits;

	private final FormReader reader;

	/**
	 * Create a parser.
	 * @param limits how much of everything a form may have
	 */
	public FormParser(FormLimits limits) {
		this.limits = limits;
		this.reader = FormReader.ofUrlEncoded(limits);
	}

	@Override
	public String format() {
		return "form";
	}

	@Override
	public List<MimeType> mediaTypes() {
		return this.mediaTypes;
	}

	@Override
	public boolean isTextual() {
		return true;
	}

	@Override
	public @Nullable Object parse(MessageContent content) throws IOException {
		return this.reader.read(UrlEncodedForm.read(content.stream(), this.limits.fields(), this.reader));
	}

}
