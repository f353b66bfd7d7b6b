package dev.restkit.method;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.restkit.annotation.Permissions;
import dev.restkit.annotation.Throttle;
import dev.restkit.operation.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.core.annotation.RepeatableContainers;

/**
 * Finds what is declared about an operation by annotations of one kind: at its method, or
 * at its class for the operation by its name or for all.
 *
 * @param type the annotation
 * @param operations names the operations that one at a class is about, or none for all
 * @param <A> the annotation
 */
record PolicyDeclarations<A extends Annotation>(Class<A> type, Function<A, String[]> operations) {

	/** Who may call. */
	static final PolicyDeclarations<Permissions> PERMISSIONS = new PolicyDeclarations<>(Permissions.class,
			Permissions::operations);

	/** How often. */
	static final PolicyDeclarations<Throttle> THROTTLES = new PolicyDeclarations<>(Throttle.class,
			Throttle::operations);

	/**
	 * The declaration that holds for an operation.
	 * @param operation the operation
	 * @param declarers what may declare it, the most specific first
	 * @return the declaration, or {@code null} if there is none
	 */
	@Nullable A of(Operation operation, List<AnnotatedElement> declarers) {
		for (AnnotatedElement declarer : declarers) {
			for (List<A> level : levels(declarer)) {
				A found = at(level, operation, declarer);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	/**
	 * Check that a class names operations that it has.
	 * @param declarer the class
	 * @param known its operations
	 * @throws HandlerDeclarationException if it names another
	 */
	void check(Class<?> declarer, Collection<Operation> known) {
		TreeSet<String> names = known.stream()
			.map(PolicyDeclarations::nameOf)
			.collect(Collectors.toCollection(TreeSet::new));
		Collection<List<A>> levels = levels(declarer);
		levels.stream()
			.limit(1)
			.flatMap(List::stream)
			.flatMap((declared) -> Stream.of(this.operations.apply(declared)))
			.filter((name) -> !names.contains(name))
			.findFirst()
			.ifPresent((name) -> {
				throw new HandlerDeclarationException("'%s' has @%s for '%s', which is none of its operations."
					.formatted(declarer.getName(), this.type.getSimpleName(), name),
						"Name some of " + String.join(", ", names) + ".");
			});
	}

	/**
	 * Those of a class come before those of the classes that it extends.
	 */
	private Collection<List<A>> levels(AnnotatedElement declarer) {
		return MergedAnnotations
			.from(declarer, SearchStrategy.TYPE_HIERARCHY, RepeatableContainers.standardRepeatables())
			.stream(this.type)
			.collect(Collectors.groupingBy(MergedAnnotation::getAggregateIndex, TreeMap::new,
					Collectors.mapping(MergedAnnotation::synthesize, Collectors.toList())))
			.values();
	}

	private @Nullable A at(List<A> level, Operation operation, AnnotatedElement declarer) {
		List<A> general = level.stream().filter((declared) -> this.operations.apply(declared).length == 0).toList();
		if (declarer instanceof Method && general.size() < level.size()) {
			throw refused(operation, "names operations at one of them",
					"Take the names away, or declare it at the class.");
		}
		String name = nameOf(operation);
		List<A> named = level.stream()
			.filter((declared) -> List.of(this.operations.apply(declared)).contains(name))
			.toList();
		List<A> found = named.isEmpty() ? general : named;
		if (found.size() > 1) {
			throw refused(operation, "declares it more than once", "Declare it once for each operation.");
		}
		return found.isEmpty() ? null : found.get(0);
	}

	private HandlerDeclarationException refused(Operation operation, String what, String action) {
		return new HandlerDeclarationException(
				"@%s of '%s' %s.".formatted(this.type.getSimpleName(), operation.source(), what), action);
	}

	/**
	 * The last part of an operation's id.
	 */
	private static String nameOf(Operation operation) {
		String id = operation.id().value();
		return id.substring(id.lastIndexOf('.') + 1);
	}

}
