package dev.restkit.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names the components of a document as drf-spectacular does. A shape keeps its name
 * without the word {@code Representation}; where it is in answers as well, its input is
 * {@code BookRequest}, and that of a patch is always {@code PatchedBookRequest}.
 * <p>
 * A name that is someone's own goes to its owner: a record {@code Book} beside
 * {@code BookRepresentation} leaves the latter its full name. What still clashes is
 * counted, in the order in which the shapes are met.
 */
final class ComponentNames {

	private static final Pattern REPRESENTATION = Pattern.compile("(?<=[A-Za-z0-9])Representation(?=[A-Z]|$)");

	private static final Pattern NOT_ALLOWED = Pattern.compile("[^A-Za-z0-9._-]+");

	private final Set<String> taken;

	private final Map<String, String> plain = new LinkedHashMap<>();

	private final Map<SchemaRole, String> names = new HashMap<>();

	/**
	 * Name all components.
	 * @param roles the shapes with their uses, in the order in which they are met
	 * @param reserved names that no shape may have
	 */
	ComponentNames(Collection<SchemaRole> roles, Set<String> reserved) {
		this.taken = new HashSet<>(reserved);
		Set<String> schemas = new LinkedHashSet<>();
		roles.forEach((role) -> schemas.add(role.schema()));
		Set<String> own = new HashSet<>(schemas);
		own.addAll(reserved);
		schemas.stream()
			.filter((schema) -> strip(schema, own).equals(schema))
			.forEach((schema) -> this.plain.put(schema, claim(schema)));
		schemas.forEach((schema) -> this.plain.computeIfAbsent(schema, (name) -> claim(strip(name, own))));
		for (SchemaRole role : roles) {
			boolean alone = role.use() == SchemaUse.RESPONSE || (role.use() == SchemaUse.REQUEST
					&& !roles.contains(new SchemaRole(role.schema(), SchemaUse.RESPONSE)));
			String name = plain(role.schema());
			this.names.put(role, alone ? name : claim(role.use().decorate(name)));
		}
	}

	/**
	 * The name of a component.
	 * @param role the shape and its use
	 * @return the name
	 */
	String of(SchemaRole role) {
		String name = this.names.get(role);
		if (name == null) {
			throw new IllegalStateException("Schema '" + role.schema() + "' has no component for its use.");
		}
		return name;
	}

	private String plain(String schema) {
		return this.plain.getOrDefault(schema, schema);
	}

	private static String strip(String schema, Set<String> own) {
		String stripped = REPRESENTATION.matcher(schema).replaceAll("");
		return own.contains(stripped) ? schema : stripped;
	}

	private String claim(String wanted) {
		String allowed = NOT_ALLOWED.matcher(wanted).replaceAll("_");
		String name = allowed;
		for (int count = 2; !this.taken.add(name); count++) {
			name = allowed + count;
		}
		return name;
	}

}
