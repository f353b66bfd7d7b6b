package dev.restkit.representation;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.restkit.problem.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of {@code application/x-www-form-urlencoded} (WHATWG URL, section 5),
 * but refuses what is malformed instead of guessing: half an escape, bytes that are no
 * UTF-8.
 *
 * @since 0.1.0
 */
public final class UrlEncodedForm {

	private static final int RADIX = 16;

	private final InputStream in;

	private final FormReader reader;

	private final List<FormField> fields = new ArrayList<>();

	private final ByteArrayOutputStream token = new ByteArrayOutputStream();

	private @Nullable String name;

	private UrlEncodedForm(InputStream in, FormReader reader) {
		this.in = in;
		this.reader = reader;
	}

	/**
	 * Read the fields of a form.
	 * @param in its bytes; not closed
	 * @param maxFields how many fields it may have
	 * @param reader names what is wrong
	 * @return the fields in order
	 * @throws IOException if the bytes cannot be read
	 * @throws dev.restkit.problem.ProblemException 400 if it is malformed or has too many
	 * fields
	 */
	public static List<FormField> read(InputStream in, int maxFields, FormReader reader) throws IOException {
		return new UrlEncodedForm(new BufferedInputStream(in), reader).read(maxFields);
	}

	private List<FormField> read(int maxFields) throws IOException {
		for (int value = this.in.read(); value >= 0; value = this.in.read()) {
			switch (value) {
				case '&' -> end(maxFields);
				case '=' -> equalsSign();
				case '+' -> this.token.write(' ');
				case '%' -> this.token.write(digit() * RADIX + digit());
				default -> this.token.write(value);
			}
		}
		end(maxFields);
		return this.fields;
	}

	private void equalsSign() {
		if (this.name == null) {
			this.name = text();
		}
		else {
			this.token.write('=');
		}
	}

	private void end(int maxFields) {
		if (this.name == null && this.token.size() == 0) {
			return;
		}
		if (this.fields.size() == maxFields) {
			throw this.reader.tooManyFields(maxFields);
		}
		String text = text();
		this.fields.add((this.name != null) ? new FormField(this.name, text) : new FormField(text, ""));
		this.name = null;
	}

	private int digit() throws IOException {
		int value = this.in.read();
		int digit = (value >= 0 && value < 0x80) ? Character.digit(value, RADIX) : -1;
		if (digit < 0) {
			throw this.reader.refused(Message.of("restkit.document.form_percent",
					"a percent sign is not followed by two hexadecimal digits"));
		}
		return digit;
	}

	private String text() {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(this.token.toByteArray())).toString();
		}
		catch (CharacterCodingException ex) {
			throw this.reader.refused(Message.of("restkit.document.encoding", "the body is not valid UTF-8"));
		}
		finally {
			this.token.reset();
		}
	}

}
