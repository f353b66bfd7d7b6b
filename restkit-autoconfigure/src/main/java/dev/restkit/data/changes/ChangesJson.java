package dev.restkit.data.changes;

import java.util.List;

import dev.restkit.subscription.Change;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes as buses carry them to other nodes: a JSON array of objects with the members of
 * {@link Change}. Members that a node does not know are left out, so that nodes of
 * several versions understand each other.
 *
 * @since 0.1.0
 */
public final class ChangesJson {

	private final JsonMapper mapper = JsonMapper.builder().build();

	/**
	 * Write changes.
	 * @param changes the changes
	 * @return the text
	 */
	public String write(List<Change> changes) {
		return this.mapper.writeValueAsString(changes);
	}

	/**
	 * Read changes.
	 * @param text the text
	 * @return the changes
	 * @throws IllegalArgumentException if it is something else
	 */
	public List<Change> read(String text) {
		try {
			return this.mapper.readValue(text, new TypeReference<>() {
			});
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("These are no changes", ex);
		}
	}

}
