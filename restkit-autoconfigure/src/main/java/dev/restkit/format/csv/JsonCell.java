package dev.restkit.format.csv;

import java.io.StringWriter;

import dev.restkit.format.TokenSink;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Collects an object or a list as JSON, for a cell that nothing else can tell.
 */
final class JsonCell implements TokenSink {

	private final StringWriter text = new StringWriter();

	private final JsonGenerator json;

	JsonCell(JsonMapper mapper) {
		this.json = mapper.createGenerator(this.text);
	}

	@Override
	public void start(boolean list) {
		if (list) {
			this.json.writeStartArray();
		}
		else {
			this.json.writeStartObject();
		}
	}

	@Override
	public void end() {
		if (this.json.streamWriteContext().inArray()) {
			this.json.writeEndArray();
		}
		else {
			this.json.writeEndObject();
		}
	}

	@Override
	public void name(String name) {
		this.json.writeName(name);
	}

	@Override
	public void text(String text) {
		this.json.writeString(text);
	}

	@Override
	public void number(String digits) {
		this.json.writeNumber(digits);
	}

	@Override
	public void bool(boolean value) {
		this.json.writeBoolean(value);
	}

	@Override
	public void nothing() {
		this.json.writeNull();
	}

	/**
	 * Whether all that has begun has ended.
	 * @return {@code true} when the text is complete
	 */
	boolean isComplete() {
		return this.json.streamWriteContext().inRoot();
	}

	/**
	 * What was collected.
	 * @return the JSON
	 */
	String complete() {
		this.json.close();
		return this.text.toString();
	}

}
