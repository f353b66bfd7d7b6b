package dev.restkit.validation;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.Schema;
import dev.restkit.schema.UnionSchema;
import org.jspecify.annotations.Nullable;

/**
 * Reads one of several objects, told apart by a property: a sealed Java type.
 *
 * @since 0.1.0
 */
public final class UnionType implements InputType {

	private final UnionSchema schema;

	private final Map<String, InputType> members;

	/**
	 * Create a type.
	 * @param name the name under which documents list it
	 * @param discriminator the property whose value names the member
	 * @param members the members by the discriminator's value, in declaration order
	 */
	public UnionType(String name, String discriminator, Map<String, InputType> members) {
		Map<String, Schema> schemas = new LinkedHashMap<>();
		members.forEach((value, member) -> schemas.put(value, member.schema()));
		this.schema = new UnionSchema(name, discriminator, schemas);
		this.members = Map.copyOf(members);
	}

	@Override
	public UnionSchema schema() {
		return this.schema;
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		if (!(input instanceof Map<?, ?> map)) {
			reading.report(at, Rule.NOT_AN_OBJECT, InputKind.of(input));
			return null;
		}
		String discriminator = this.schema.discriminator();
		Object value = map.get(discriminator);
		if (value == null) {
			reading.report(at.child(discriminator), map.containsKey(discriminator) ? Rule.NULL : Rule.REQUIRED);
			return null;
		}
		InputType member = (value instanceof String name) ? this.members.get(name) : null;
		if (member == null) {
			reading.report(at.child(discriminator), Rule.CHOICE, ShownInput.of(value));
			return null;
		}
		return member.read(map, at, reading);
	}

}
