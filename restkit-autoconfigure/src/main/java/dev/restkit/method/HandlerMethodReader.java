package dev.restkit.method;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.restkit.component.ArgumentProvider;
import dev.restkit.component.ComponentProvider;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.HttpCaching;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.permission.AccessCheck;
import dev.restkit.permission.Permission;
import dev.restkit.permission.PermissionRule;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.throttling.ThrottleCheck;
import dev.restkit.validation.ConstraintViolationDescriber;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Reads handler methods into plans. Every parameter is decided once: where its value
 * comes from, how it is converted, what is asked of it.
 *
 * @since 0.1.0
 */
public final class HandlerMethodReader {

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)[^}]*}");

	/** What is known of a call that may be any: it may have a query, and no body. */
	private static final HttpBinding ANY = new HttpBinding("GET", "/", 200, List.of(), List.of(), HttpCaching.none());

	private final MessageArguments message;

	private final ResultTypes results;

	private final List<ArgumentProvider> providers;

	private final ProvidedComponents components;

	private final @Nullable ValidatorNeeds needs;

	private final WrittenDocumentation documentation;

	private final Supplier<PermissionSettings> permissions;

	private final Supplier<ThrottleSettings> throttles;

	/**
	 * Create a reader.
	 * @param types reads the types of parameters and results
	 * @param providers know further kinds of parameters; asked in order, before the
	 * reader's own
	 * @param components the application's own components
	 * @param validator checks what schemas cannot say, or {@code null} for no such checks
	 * @throws HandlerDeclarationException if the components contradict each other
	 */
	public HandlerMethodReader(TypeReader types, List<ArgumentProvider> providers,
			List<ComponentProvider<?>> components, @Nullable Validator validator) {
		this(types, providers, components, validator, PermissionSettings::none, ThrottleSettings::none);
	}

	/**
	 * Create a reader of an application that has permissions and throttles.
	 * @param types reads the types of parameters and results
	 * @param providers know further kinds of parameters; asked in order, before the
	 * reader's own
	 * @param components the application's own components
	 * @param validator checks what schemas cannot say, or {@code null} for no such checks
	 * @param permissions what the application says about permissions; asked for when the
	 * first operation is read
	 * @throws HandlerDeclarationException if the components contradict each other
	 */
	public HandlerMethodReader(TypeReader types, List<ArgumentProvider> providers,
			List<ComponentProvider<?>> components, @Nullable Validator validator,
			Supplier<PermissionSettings> permissions, Supplier<ThrottleSettings> throttles) {
		this.throttles = throttles;
		this.permissions = permissions;
		this.message = new MessageArguments(types);
		this.results = new ResultTypes(types);
		this.documentation = types.documentation();
		this.providers = List.copyOf(providers);
		this.components = new ProvidedComponents(components);
		this.needs = (validator != null)
				? new ValidatorNeeds(validator, new ConstraintViolationDescriber(types.naming())) : null;
	}

	/**
	 * Read a handler method.
	 * @param declaration the method, and what its declarer knows about it
	 * @return its plan
	 * @throws HandlerDeclarationException if no call could be answered with it
	 */
	public OperationPlan read(HandlerDeclaration declaration) {
		return read(declaration, List.of());
	}

	/**
	 * Read a handler method whose declarer supplies some parameters itself.
	 * @param declaration the method, and what its declarer knows about it
	 * @param first providers that are asked before all others
	 * @return its plan
	 * @throws HandlerDeclarationException if no call could be answered with it
	 */
	public OperationPlan read(HandlerDeclaration declaration, List<ArgumentProvider> first) {
		Object bean = declaration.bean();
		Method method = declaration.method();
		HttpBinding http = declaration.http();
		Set<String> variables = variables(http.path());
		ArgumentPlanner planner = new ArgumentPlanner(this.message, providers(first), this.components, http, variables,
				this.documentation);
		ArgumentChecks checks = (this.needs != null) ? this.needs.of(bean, method) : null;
		ArgumentPlan arguments = planner.plan(bean, method, checks);
		checkVariables(declaration, variables, planner.parameters());
		Operation operation = new Operation(declaration.id(), declaration.group(),
				this.documentation.of(declaration.id(), method, declaration.documentation()), planner.parameters(),
				this.results.resultOf(bean, method), http, signature(declaration));
		return OperationPlan.of(operation, arguments, ReturnedValues.unwrapped(method, new MethodInvoker(bean, method)))
			.withAccess(readAccess(operation, List.of(method, ClassUtils.getUserClass(bean)), first))
			.withThrottle(new ThrottleReader(this.throttles.get(), operation)
				.read(List.of(method, ClassUtils.getUserClass(bean))))
			.withOwner(bean)
			.withWatching(WatchedHandler.of(method, operation));
	}

	/**
	 * Whether a handler method returns values that come one after the other.
	 * @param method the method
	 * @return {@code true} for a stream
	 */
	public static boolean returnsStream(Method method) {
		return ReturnedValues.isStream(method.getReturnType());
	}

	/**
	 * What people read about an operation that is no method.
	 * @param id the operation
	 * @param type the class that declares it
	 * @param summary what is said of it where nobody wrote anything else
	 * @return the documentation
	 */
	public Operation.Documentation documentationOf(OperationId id, Class<?> type, String summary) {
		Operation.Documentation written = this.documentation.of(id, type, Operation.Documentation.none());
		return (written.summary() != null) ? written : written.withTexts(summary, written.description());
	}

	/**
	 * Who may call an operation that is no method.
	 * @param operation the operation
	 * @param type the class that declares it
	 * @param first providers that are asked before all others
	 * @return the check, or {@code null} if everybody may
	 * @throws HandlerDeclarationException if no call could be checked
	 */
	public @Nullable AccessCheck accessOf(Operation operation, Class<?> type, List<ArgumentProvider> first) {
		return readAccess(operation, List.of(type), first);
	}

	/**
	 * How often an operation may be called that is no method.
	 * @param operation the operation
	 * @param type the class that declares it
	 * @return the check, or {@code null} for as often as one likes
	 * @throws HandlerDeclarationException if that cannot be read
	 */
	public @Nullable ThrottleCheck throttleOf(Operation operation, Class<?> type) {
		return new ThrottleReader(this.throttles.get(), operation).read(List.of(type));
	}

	/**
	 * Check that what a class declares about single operations is about some that it has.
	 * @param type the class
	 * @param operations all of its operations
	 * @throws HandlerDeclarationException if it names another
	 */
	public void checkPolicies(Class<?> type, Collection<Operation> operations) {
		PolicyDeclarations.PERMISSIONS.check(type, operations);
		PolicyDeclarations.THROTTLES.check(type, operations);
	}

	/**
	 * Read permissions that stand on a field.
	 * @param permissions their types
	 * @param field the declaration, for messages to developers
	 * @return the rule that has all of them permit a call
	 * @throws HandlerDeclarationException if they cannot be asked of every call
	 */
	public PermissionRule fieldRule(List<Class<? extends Permission>> permissions, String field) {
		return PermissionReader.ofField(this.permissions.get(), field, (provider) -> {
			List<ArgumentProvider> asked = new ArrayList<>();
			asked.add(provider);
			asked.addAll(this.providers);
			return new ArgumentPlanner(this.message, asked, this.components, ANY, Set.of(), this.documentation);
		}).all(permissions);
	}

	private @Nullable AccessCheck readAccess(Operation operation, List<AnnotatedElement> declarers,
			List<ArgumentProvider> first) {
		return new PermissionReader(this.permissions.get(), operation, (provider) -> {
			List<ArgumentProvider> asked = new ArrayList<>();
			asked.add(provider);
			asked.addAll(providers(first));
			return new ArgumentPlanner(this.message, asked, this.components, operation.http(),
					variables(operation.http().path()), this.documentation);
		}).read(declarers);
	}

	private List<ArgumentProvider> providers(List<ArgumentProvider> first) {
		List<ArgumentProvider> all = new ArrayList<>(first);
		all.addAll(this.providers);
		return List.copyOf(all);
	}

	private static Set<String> variables(String path) {
		Set<String> variables = new LinkedHashSet<>();
		Matcher matcher = VARIABLE.matcher(path);
		while (matcher.find()) {
			variables.add(matcher.group(1));
		}
		return Collections.unmodifiableSet(variables);
	}

	private static void checkVariables(HandlerDeclaration declaration, Set<String> variables, List<Parameter> taken) {
		for (String variable : variables) {
			boolean known = taken.stream()
				.anyMatch((parameter) -> parameter.location() == ParameterLocation.PATH
						&& parameter.name().equals(variable));
			if (!known) {
				throw new HandlerDeclarationException(
						"No parameter of '" + signature(declaration) + "' takes the variable '" + variable
								+ "' of its path '" + declaration.http().path() + "'.",
						"Name a parameter '" + variable + "', or take the variable out of the path.");
			}
		}
	}

	private static String signature(HandlerDeclaration declaration) {
		return Signatures.of(declaration.bean().getClass(), declaration.method());
	}

}
