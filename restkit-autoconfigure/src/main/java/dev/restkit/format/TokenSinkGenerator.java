package dev.restkit.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TreeNode;
import tools.jackson.core.Version;
import tools.jackson.core.util.JacksonFeatureSet;
import tools.jackson.core.util.SimpleStreamWriteContext;

/**
 * Lets a mapper write to a {@link TokenSink}, so that nothing of the data is kept on the
 * way.
 *
 * @since 0.1.0
 */
public final class TokenSinkGenerator extends JsonGenerator {

	private static final JacksonFeatureSet<StreamWriteCapability> CAPABILITIES = JacksonFeatureSet
		.fromDefaults(StreamWriteCapability.values());

	private final TokenSink sink;

	private SimpleStreamWriteContext context = SimpleStreamWriteContext.createRootContext(null);

	private boolean closed;

	/**
	 * Create a generator.
	 * @param sink takes what is written
	 */
	public TokenSinkGenerator(TokenSink sink) {
		this.sink = sink;
	}

	@Override
	public JsonGenerator writeStartArray() {
		return writeStartArray(null);
	}

	@Override
	public JsonGenerator writeStartArray(@Nullable Object value) {
		return start(true, this.context.createChildArrayContext(value));
	}

	@Override
	public JsonGenerator writeStartArray(@Nullable Object value, int size) {
		return writeStartArray(value);
	}

	@Override
	public JsonGenerator writeStartObject() {
		return writeStartObject(null);
	}

	@Override
	public JsonGenerator writeStartObject(@Nullable Object value) {
		return start(false, this.context.createChildObjectContext(value));
	}

	@Override
	public JsonGenerator writeStartObject(@Nullable Object value, int size) {
		return writeStartObject(value);
	}

	private JsonGenerator start(boolean list, SimpleStreamWriteContext child) {
		this.context.writeValue();
		streamWriteConstraints().validateNestingDepth(child.getNestingDepth());
		this.context = child;
		this.sink.start(list);
		return this;
	}

	@Override
	public JsonGenerator writeEndArray() {
		return end();
	}

	@Override
	public JsonGenerator writeEndObject() {
		return end();
	}

	private JsonGenerator end() {
		this.context = this.context.clearAndGetParent();
		this.sink.end();
		return this;
	}

	@Override
	public JsonGenerator writeName(String name) {
		this.context.writeName(name);
		this.sink.name(name);
		return this;
	}

	@Override
	public JsonGenerator writeName(SerializableString name) {
		return writeName(name.getValue());
	}

	@Override
	public JsonGenerator writePropertyId(long id) {
		return writeName(Long.toString(id));
	}

	@Override
	public JsonGenerator writeString(@Nullable String value) {
		if (value == null) {
			return writeNull();
		}
		this.context.writeValue();
		this.sink.text(value);
		return this;
	}

	@Override
	public JsonGenerator writeString(Reader reader, int length) {
		StringWriter text = new StringWriter();
		try {
			reader.transferTo(text);
		}
		catch (IOException ex) {
			throw _wrapIOFailure(ex);
		}
		return writeString(text.toString());
	}

	@Override
	public JsonGenerator writeString(char[] buffer, int offset, int length) {
		return writeString(new String(buffer, offset, length));
	}

	@Override
	public JsonGenerator writeString(SerializableString value) {
		return writeString(value.getValue());
	}

	@Override
	public JsonGenerator writeRawUTF8String(byte[] buffer, int offset, int length) {
		return _reportUnsupportedOperation();
	}

	@Override
	public JsonGenerator writeUTF8String(byte[] buffer, int offset, int length) {
		return writeString(new String(buffer, offset, length, StandardCharsets.UTF_8));
	}

	@Override
	public JsonGenerator writeRaw(String text) {
		return _reportUnsupportedOperation();
	}

	@Override
	public JsonGenerator writeRaw(String text, int offset, int length) {
		return _reportUnsupportedOperation();
	}

	@Override
	public JsonGenerator writeRaw(char[] text, int offset, int length) {
		return _reportUnsupportedOperation();
	}

	@Override
	public JsonGenerator writeRaw(char character) {
		return _reportUnsupportedOperation();
	}

	@Override
	public JsonGenerator writeRawValue(String text) {
		return writeString(text);
	}

	@Override
	public JsonGenerator writeRawValue(String text, int offset, int length) {
		return writeString(text.substring(offset, offset + length));
	}

	@Override
	public JsonGenerator writeRawValue(char[] text, int offset, int length) {
		return writeString(text, offset, length);
	}

	@Override
	public JsonGenerator writeBinary(Base64Variant variant, byte[] data, int offset, int length) {
		byte[] bytes = new byte[length];
		System.arraycopy(data, offset, bytes, 0, length);
		return writeString(variant.encode(bytes));
	}

	@Override
	public int writeBinary(Base64Variant variant, InputStream data, int length) {
		try {
			byte[] bytes = (length >= 0) ? data.readNBytes(length) : data.readAllBytes();
			writeString(variant.encode(bytes));
			return bytes.length;
		}
		catch (IOException ex) {
			throw _wrapIOFailure(ex);
		}
	}

	@Override
	public JsonGenerator writeNumber(short value) {
		return digits(Short.toString(value));
	}

	@Override
	public JsonGenerator writeNumber(int value) {
		return digits(Integer.toString(value));
	}

	@Override
	public JsonGenerator writeNumber(long value) {
		return digits(Long.toString(value));
	}

	@Override
	public JsonGenerator writeNumber(@Nullable BigInteger value) {
		return (value != null) ? digits(value.toString()) : writeNull();
	}

	@Override
	public JsonGenerator writeNumber(double value) {
		return Double.isFinite(value) ? digits(Double.toString(value)) : writeString(Double.toString(value));
	}

	@Override
	public JsonGenerator writeNumber(float value) {
		return Float.isFinite(value) ? digits(Float.toString(value)) : writeString(Float.toString(value));
	}

	@Override
	public JsonGenerator writeNumber(@Nullable BigDecimal value) {
		return (value != null) ? digits(TokenText.plain(value)) : writeNull();
	}

	@Override
	public JsonGenerator writeNumber(String digits) {
		return digits(digits);
	}

	private JsonGenerator digits(String digits) {
		this.context.writeValue();
		this.sink.number(digits);
		return this;
	}

	@Override
	public JsonGenerator writeBoolean(boolean value) {
		this.context.writeValue();
		this.sink.bool(value);
		return this;
	}

	@Override
	public JsonGenerator writeNull() {
		this.context.writeValue();
		this.sink.nothing();
		return this;
	}

	@Override
	public JsonGenerator writePOJO(@Nullable Object value) {
		if (value instanceof byte[] bytes) {
			return writeBinary(Base64Variants.getDefaultVariant(), bytes, 0, bytes.length);
		}
		if (value == null) {
			return writeNull();
		}
		objectWriteContext().writeValue(this, value);
		return this;
	}

	@Override
	public JsonGenerator writeTree(@Nullable TreeNode tree) {
		if (tree == null) {
			return writeNull();
		}
		objectWriteContext().writeTree(this, tree);
		return this;
	}

	@Override
	public Version version() {
		return Version.unknownVersion();
	}

	@Override
	public TokenStreamContext streamWriteContext() {
		return this.context;
	}

	@Override
	public ObjectWriteContext objectWriteContext() {
		return ObjectWriteContext.empty();
	}

	@Override
	public Object streamWriteOutputTarget() {
		return this.sink;
	}

	@Override
	public int streamWriteOutputBuffered() {
		return -1;
	}

	@Override
	public @Nullable Object currentValue() {
		return this.context.currentValue();
	}

	@Override
	public void assignCurrentValue(@Nullable Object value) {
		this.context.assignCurrentValue(value);
	}

	@Override
	public JsonGenerator configure(StreamWriteFeature feature, boolean state) {
		return this;
	}

	@Override
	public boolean isEnabled(StreamWriteFeature feature) {
		return false;
	}

	@Override
	public int streamWriteFeatures() {
		return 0;
	}

	@Override
	public boolean has(StreamWriteCapability capability) {
		return capability.enabledByDefault();
	}

	@Override
	public JacksonFeatureSet<StreamWriteCapability> streamWriteCapabilities() {
		return CAPABILITIES;
	}

	@Override
	public void flush() {
		// Nothing is kept.
	}

	@Override
	public boolean isClosed() {
		return this.closed;
	}

	@Override
	public void close() {
		this.closed = true;
	}

}
