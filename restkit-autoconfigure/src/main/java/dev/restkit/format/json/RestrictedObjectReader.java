package dev.restkit.format.json;

import java.util.HashMap;
import java.util.Map;

import dev.restkit.schema.FieldRestriction;
import dev.restkit.visibility.CurrentFieldAccess;
import dev.restkit.visibility.FieldAccess;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Reads objects that have properties which not everybody may set: to whoever may not,
 * they are as if nothing had been sent. It is for bodies that Spring has read by Jackson.
 */
final class RestrictedObjectReader extends DelegatingDeserializer {

	private final Map<String, Restricted> restricted;

	private final CurrentFieldAccess current;

	RestrictedObjectReader(ValueDeserializer<?> delegate, Map<String, Restricted> restricted,
			CurrentFieldAccess current) {
		super(delegate);
		this.restricted = restricted;
		this.current = current;
	}

	@Override
	protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> other) {
		return new RestrictedObjectReader(other, this.restricted, this.current);
	}

	@Override
	public Object deserialize(JsonParser parser, DeserializationContext context) {
		JsonToken first = parser.currentToken();
		if (first != JsonToken.START_OBJECT && first != JsonToken.PROPERTY_NAME) {
			return super.deserialize(parser, context);
		}
		FieldAccess access = this.current.current();
		Map<String, Restricted> refused = new HashMap<>(this.restricted);
		refused.values().removeIf((property) -> access.sets(property.restriction()));
		return refused.isEmpty() ? super.deserialize(parser, context) : without(refused, access, parser, context);
	}

	private Object without(Map<String, Restricted> refused, FieldAccess access, JsonParser parser,
			DeserializationContext context) {
		try (TokenBuffer kept = context.bufferForInputBuffering(parser)) {
			kept.writeStartObject();
			String name = (parser.currentToken() == JsonToken.START_OBJECT) ? parser.nextName() : parser.currentName();
			while (name != null) {
				parser.nextToken();
				Restricted property = refused.get(name);
				if (property == null) {
					kept.writeName(name);
					kept.copyCurrentStructure(parser);
				}
				else if (access.sees(property.restriction())) {
					parser.skipChildren();
				}
				else {
					context.handleUnknownProperty(parser, this._delegatee, handledType(), name);
				}
				name = parser.nextName();
			}
			refused.forEach((each, property) -> writeNothing(each, property.type(), kept));
			kept.writeEndObject();
			JsonParser rest = kept.asParser(context, parser);
			rest.nextToken();
			return super.deserialize(rest, context);
		}
	}

	/**
	 * What cannot be {@code null} is as if nobody had assigned anything to it.
	 */
	private static void writeNothing(String name, Class<?> type, TokenBuffer kept) {
		if (!type.isPrimitive()) {
			return;
		}
		kept.writeName(name);
		if (type == boolean.class) {
			kept.writeBoolean(false);
		}
		else if (type == char.class) {
			kept.writeString("\u0000");
		}
		else {
			kept.writeNumber(0);
		}
	}

	/**
	 * A property that not everybody may set.
	 *
	 * @param restriction for whom it is
	 * @param type its type
	 */
	record Restricted(FieldRestriction restriction, Class<?> type) {

	}

}
