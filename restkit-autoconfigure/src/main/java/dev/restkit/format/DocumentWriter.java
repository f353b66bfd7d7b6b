package dev.restkit.format;

import java.io.IOException;
import java.io.OutputStream;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes documents of another format as the application's own JSON mapper has them, so
 * that names, dates and numbers are those of JSON.
 *
 * @since 0.1.0
 */
public final class DocumentWriter {

	private final TokenStreamFactory factory;

	private final ObjectWriter writer;

	/**
	 * Create a writer.
	 * @param factory puts documents together; it leaves streams open
	 * @param mapper writes the values
	 */
	public DocumentWriter(TokenStreamFactory factory, JsonMapper mapper) {
		this.factory = factory;
		this.writer = mapper.writer();
	}

	/**
	 * Write a document.
	 * @param value its value
	 * @param out where to write; not closed
	 * @throws IOException if the bytes cannot be written
	 */
	public void write(Object value, OutputStream out) throws IOException {
		try (JsonGenerator generator = this.factory.createGenerator(ObjectWriteContext.empty(), out)) {
			this.writer.writeValue(generator, value);
		}
		catch (JacksonIOException ex) {
			throw ex.getCause();
		}
	}

}
