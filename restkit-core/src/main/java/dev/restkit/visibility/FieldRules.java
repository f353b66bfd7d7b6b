package dev.restkit.visibility;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import dev.restkit.annotation.SettableBy;
import dev.restkit.annotation.VisibleTo;
import dev.restkit.operation.Invocation;
import dev.restkit.permission.Permission;
import dev.restkit.permission.PermissionRule;
import dev.restkit.schema.FieldAudience;
import dev.restkit.schema.FieldRestriction;
import org.jspecify.annotations.Nullable;

/**
 * The permissions of all fields that are not for everybody. Whoever reads declarations
 * has theirs read here, so that fields with the same permissions have one audience, which
 * is asked about once in a call, however many fields and rows there are.
 *
 * @since 0.1.0
 */
public final class FieldRules {

	private final PermissionReader reader;

	private final Map<List<Class<? extends Permission>>, FieldAudience> audiences = new ConcurrentHashMap<>();

	private final Map<FieldAudience, Declared> declared = new ConcurrentHashMap<>();

	private final Map<FieldAudience, PermissionRule> rules = new ConcurrentHashMap<>();

	/**
	 * Create rules without fields.
	 * @param reader reads permissions; not asked before {@link #check()}
	 */
	public FieldRules(PermissionReader reader) {
		this.reader = reader;
	}

	/**
	 * Rules by which nobody is permitted: for those who read declarations and never serve
	 * anybody.
	 * @return the rules
	 */
	public static FieldRules closed() {
		return new FieldRules((permissions, field) -> new PermissionRule.Settled(null, false));
	}

	/**
	 * Read for whom a field is.
	 * @param owner the type that declares it
	 * @param name its name in Java
	 * @param elements where its annotations may stand
	 * @return the restriction, or {@code null} if it is for everybody
	 */
	public @Nullable FieldRestriction of(Class<?> owner, String name, List<? extends AnnotatedElement> elements) {
		return of(owner, name, find(VisibleTo.class, elements), find(SettableBy.class, elements));
	}

	/**
	 * Read for whom a field is.
	 * @param owner the type that declares it
	 * @param name its name in Java
	 * @param visible for whom it exists, or {@code null} if it says nothing about that
	 * @param settable who may set it, or {@code null} if it says nothing about that
	 * @return the restriction, or {@code null} if it is for everybody
	 */
	public @Nullable FieldRestriction of(Class<?> owner, String name, @Nullable VisibleTo visible,
			@Nullable SettableBy settable) {
		if (visible == null && settable == null) {
			return null;
		}
		String field = owner.getName() + "." + name;
		return new FieldRestriction((visible != null) ? audience(visible.value(), VisibleTo.class, field) : null,
				(settable != null) ? audience(settable.value(), SettableBy.class, field) : null);
	}

	private static <A extends Annotation> @Nullable A find(Class<A> type, List<? extends AnnotatedElement> elements) {
		for (AnnotatedElement element : elements) {
			A found = element.getAnnotation(type);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private FieldAudience audience(Class<? extends Permission>[] permissions, Class<? extends Annotation> annotation,
			String field) {
		List<Class<? extends Permission>> asked = List.of(permissions);
		return this.audiences.computeIfAbsent(asked, (key) -> {
			FieldAudience audience = new FieldAudience(
					key.stream().map(Class::getName).collect(Collectors.joining(" and ")));
			this.declared.put(audience, new Declared(key, "@" + annotation.getSimpleName() + " on '" + field + "'"));
			return audience;
		});
	}

	/**
	 * Read the permissions of all fields that are known. What cannot be asked stops the
	 * start.
	 */
	public void check() {
		this.declared.keySet().forEach(this::ruleOf);
	}

	/**
	 * All audiences that are known.
	 * @return the audiences; none where all fields are for everybody
	 */
	public Set<FieldAudience> audiences() {
		return Set.copyOf(this.declared.keySet());
	}

	/**
	 * Whether all fields are for everybody.
	 * @return {@code true} if there is nothing to ask
	 */
	public boolean isEmpty() {
		return this.declared.isEmpty();
	}

	/**
	 * What the caller of an operation sees and sets. Nothing is asked before it matters.
	 * @param call the call
	 * @return the access
	 */
	public FieldAccess accessOf(Invocation call) {
		return this.declared.isEmpty() ? FieldAccess.unknown()
				: FieldAccess.of((audience) -> ruleOf(audience).permits(call));
	}

	private PermissionRule ruleOf(FieldAudience audience) {
		PermissionRule known = this.rules.get(audience);
		if (known != null) {
			return known;
		}
		Declared found = this.declared.get(audience);
		PermissionRule rule = (found != null) ? this.reader.read(found.permissions(), found.field())
				: new PermissionRule.Settled(null, false);
		this.rules.put(audience, rule);
		return rule;
	}

	/**
	 * Permissions, and where they were first declared.
	 *
	 * @param permissions their types
	 * @param field the declaration, for messages to developers
	 */
	private record Declared(List<Class<? extends Permission>> permissions, String field) {

	}

	/**
	 * Reads permissions that stand on a field.
	 *
	 * @since 0.1.0
	 */
	@FunctionalInterface
	public interface PermissionReader {

		/**
		 * Read the permissions.
		 * @param permissions their types
		 * @param field the declaration, for messages to developers
		 * @return the rule that has all of them permit a call
		 */
		PermissionRule read(List<Class<? extends Permission>> permissions, String field);

	}

}
