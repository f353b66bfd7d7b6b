package dev.restkit.document.asyncapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * References from one part of the document to another.
 */
final class References {

	private static final String REF = "$ref";

	private References() {
	}

	/**
	 * Refer to a channel.
	 * @param channel its name
	 * @return the reference
	 */
	static Map<String, Object> channel(String channel) {
		return Map.of(REF, "#/channels/" + channel);
	}

	/**
	 * Refer to messages of a channel.
	 * @param channel the name of the channel
	 * @param messages the names of the messages
	 * @return the references
	 */
	static List<Object> messages(String channel, Collection<String> messages) {
		return messages.stream()
			.<Object>map((message) -> Map.of(REF, "#/channels/" + channel + "/messages/" + message))
			.toList();
	}

}
