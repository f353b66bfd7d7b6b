package dev.restkit.format.yaml;

import java.io.Reader;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * The tokens of a document, with all the nulls that the core schema of YAML 1.2 has
 * (section 10.3.2). Jackson's own parser knows those of the JSON schema alone.
 */
final class CoreSchemaTokens extends YAMLParser {

	private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

	CoreSchemaTokens(ObjectReadContext context, IOContext io, BufferRecycler buffers, int features, int formatFeatures,
			@Nullable LoadSettings settings, Reader text) {
		super(context, io, buffers, features, formatFeatures, settings, text);
	}

	@Override
	protected JsonToken _decodeScalar(ScalarEvent scalar) {
		JsonToken token = super._decodeScalar(scalar);
		boolean untouched = token == JsonToken.VALUE_STRING && scalar.isPlain() && scalar.getTag().isEmpty();
		return (untouched && NULLS.contains(scalar.getValue())) ? JsonToken.VALUE_NULL : token;
	}

	/**
	 * Whether the current token has an anchor. {@link #getObjectId()} does not tell that
	 * of values that are neither maps nor lists.
	 * @return {@code true} if it has one
	 */
	boolean isAnchored() {
		return this._lastEvent instanceof NodeEvent node && node.getAnchor().isPresent();
	}

}
