package dev.restkit.document;

import java.util.List;

import dev.restkit.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The operations of one group, as documents list them together.
 *
 * @param name the group
 * @param description what the group is about, in Markdown, or {@code null}
 * @param operations its operations, in the order of the catalogue
 * @since 0.1.0
 */
public record Section(String name, @Nullable String description, List<Operation> operations) {

	public Section {
		operations = List.copyOf(operations);
	}

}
