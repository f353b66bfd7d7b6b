package dev.restkit.method;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import dev.restkit.annotation.Permissions;
import dev.restkit.component.ArgumentProvider;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Operation;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.permission.AccessCheck;
import dev.restkit.permission.ComposedPermission;
import dev.restkit.permission.ObjectPermission;
import dev.restkit.permission.OperationPermission;
import dev.restkit.permission.Permission;
import dev.restkit.permission.PermissionExpression;
import dev.restkit.permission.PermissionRule;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils.MethodFilter;

/**
 * Reads the permissions of one operation: finds the most specific declaration, and plans
 * the arguments of all methods that will be asked.
 */
final class PermissionReader {

	private static final String CALL = "hasPermission";

	private static final String OBJECT = "hasObjectPermission";

	private final PermissionSettings settings;

	private final @Nullable Operation operation;

	private final String place;

	private final Function<ArgumentProvider, ArgumentPlanner> planners;

	private final Deque<Class<?>> path = new ArrayDeque<>();

	/**
	 * Create a reader.
	 * @param settings what the application says
	 * @param operation the operation
	 * @param planners makes a planner that asks a provider before all others
	 */
	PermissionReader(PermissionSettings settings, Operation operation,
			Function<ArgumentProvider, ArgumentPlanner> planners) {
		this(settings, operation, operation.source(), planners);
	}

	private PermissionReader(PermissionSettings settings, @Nullable Operation operation, String place,
			Function<ArgumentProvider, ArgumentPlanner> planners) {
		this.settings = settings;
		this.operation = operation;
		this.place = place;
		this.planners = planners;
	}

	/**
	 * Create a reader of permissions that stand on a field, and so are asked in calls of
	 * any operation.
	 * @param settings what the application says
	 * @param field the declaration, for messages to developers
	 * @param planners makes a planner that asks a provider before all others
	 * @return the reader
	 */
	static PermissionReader ofField(PermissionSettings settings, String field,
			Function<ArgumentProvider, ArgumentPlanner> planners) {
		return new PermissionReader(settings, null, field, planners);
	}

	/**
	 * Read the permissions.
	 * @param declarers what may declare them, the most specific first
	 * @return the check, or {@code null} if everybody may
	 */
	@Nullable AccessCheck read(List<AnnotatedElement> declarers) {
		PermissionRule rule = all(declared(declarers));
		return rule.isOpen() ? null : new AccessCheck(rule, this.settings.challenge(), this.settings.listener());
	}

	/**
	 * Read some permissions that all have to permit a call.
	 * @param permissions their types
	 * @return the rule
	 */
	PermissionRule all(List<Class<? extends Permission>> permissions) {
		return PermissionRule.all(permissions.stream().map(this::rule).toList());
	}

	private List<Class<? extends Permission>> declared(List<AnnotatedElement> declarers) {
		Operation asked = Objects.requireNonNull(this.operation, "Fields have no defaults");
		Permissions found = PolicyDeclarations.PERMISSIONS.of(asked, declarers);
		return (found != null) ? List.copyOf(Arrays.asList(found.value())) : this.settings.defaults();
	}

	private PermissionRule rule(Class<? extends Permission> type) {
		Permission permission = this.settings.instances().apply(type);
		if (!(permission instanceof ComposedPermission composed)) {
			return one(permission);
		}
		if (this.path.contains(type)) {
			throw new HandlerDeclarationException("The permission '" + type.getName() + "' is made of itself.",
					"Take it out of its own expression.");
		}
		this.path.addLast(type);
		PermissionRule rule = PermissionRule.Composed.of(composed, rule(composed.expression()));
		this.path.removeLast();
		return rule;
	}

	private PermissionRule rule(PermissionExpression expression) {
		if (expression instanceof PermissionExpression.All all) {
			return PermissionRule.all(all.members().stream().map(this::rule).toList());
		}
		if (expression instanceof PermissionExpression.Any any) {
			return PermissionRule.any(any.members().stream().map(this::rule).toList());
		}
		if (expression instanceof PermissionExpression.Not not) {
			return PermissionRule.not(rule(not.member()));
		}
		return rule(((PermissionExpression.One) expression).permission());
	}

	private PermissionRule one(Permission permission) {
		if (permission instanceof OperationPermission settled) {
			return settled(settled);
		}
		Class<?> type = ClassUtils.getUserClass(permission);
		boolean aboutObjects = permission instanceof ObjectPermission<?>;
		if (aboutObjects && this.operation == null) {
			throw new HandlerDeclarationException(
					"%s has the permission '%s', which asks about objects; a field is there for all objects or for none."
						.formatted(this.place, type.getName()),
					"Use a permission that decides by the call alone, or show the field in another representation.");
		}
		Class<?> objectType = aboutObjects
				? ResolvableType.forClass(type).as(ObjectPermission.class).getGeneric(0).resolve() : null;
		if (aboutObjects && objectType == null) {
			throw new HandlerDeclarationException(
					"The permission '" + type.getName() + "' does not say which objects it is about.",
					"Name the type, as in 'implements ObjectPermission<Review>'; a lambda cannot.");
		}
		Method call = method(type, CALL, !aboutObjects);
		Method object = method(type, OBJECT, aboutObjects);
		if (object != null && !aboutObjects) {
			throw new HandlerDeclarationException(
					"'" + Signatures.of(type, object)
							+ "' is asked about objects, but its class does not say about which.",
					"Implement ObjectPermission<T> with the type of the objects.");
		}
		return new PermissionRule.One(permission, (call != null) ? question(permission, call, null) : null,
				(object != null) ? question(permission, object, objectType) : null, objectType);
	}

	private PermissionRule settled(OperationPermission permission) {
		Operation known = this.operation;
		return (known != null) ? new PermissionRule.Settled(permission, permission.permits(known))
				: new PermissionRule.One(permission, (call) -> permission.permits(call.operation()), null, null);
	}

	private static @Nullable Method method(Class<?> type, String name, boolean required) {
		MethodFilter named = (method) -> method.getName().equals(name) && !method.isBridge() && !method.isSynthetic();
		Set<Method> methods = MethodIntrospector.selectMethods(type, named);
		if (methods.size() > 1 || (required && methods.isEmpty())) {
			throw new HandlerDeclarationException("The permission '" + type.getName() + "' has "
					+ (methods.isEmpty() ? "no method" : methods.size() + " methods") + " named '" + name
					+ "'; it has exactly one.", "Declare one method 'boolean " + name + "(...)'.");
		}
		Method method = methods.isEmpty() ? null : methods.iterator().next();
		if (method != null && method.getReturnType() != boolean.class) {
			throw new HandlerDeclarationException("'" + Signatures.of(type, method) + "' does not return a boolean.",
					"Let it return 'boolean': whether it is permitted.");
		}
		return method;
	}

	private PermissionRule.Question question(Permission permission, Method method, @Nullable Class<?> objectType) {
		ArgumentPlanner planner = this.planners.apply((parameter, variables) -> {
			if (parameter.getParameterType() == Operation.class) {
				return new ComponentArgument(Invocation::operation);
			}
			return (parameter.getParameterType() == objectType)
					? new ComponentArgument((call) -> Objects.requireNonNull(call.target(), "No object was located"))
					: null;
		});
		ArgumentPlan arguments = planner.plan(permission, method, null);
		for (Parameter taken : planner.parameters()) {
			if (taken.location() == ParameterLocation.BODY || taken.location() == ParameterLocation.FORM) {
				throw new HandlerDeclarationException(
						"'" + Signatures.of(ClassUtils.getUserClass(permission), method) + "' takes '" + taken.name()
								+ "' from the body of '" + this.place + "'.",
						"Permissions are asked before a body is read: ask for the user, headers, the query, the object.");
			}
		}
		MethodInvoker invoker = new MethodInvoker(permission, method);
		return (call) -> isTrue(invoker, arguments.bind(call));
	}

	private static boolean isTrue(MethodInvoker invoker, @Nullable Object[] arguments) {
		try {
			return Boolean.TRUE.equals(invoker.handle(arguments));
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ComponentFailure(ex);
		}
	}

}
