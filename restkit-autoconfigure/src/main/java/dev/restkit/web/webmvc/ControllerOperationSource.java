package dev.restkit.web.webmvc;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.restkit.annotation.Permissions;
import dev.restkit.annotation.Throttle;
import dev.restkit.component.Argument;
import dev.restkit.component.ArgumentProvider;
import dev.restkit.method.HandlerDeclaration;
import dev.restkit.method.HandlerDeclarationException;
import dev.restkit.method.HandlerMethodReader;
import dev.restkit.permission.AccessCheck;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.pipeline.OperationSource;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.core.annotation.RepeatableContainers;
import org.springframework.http.HttpEntity;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Reads the handlers of the application's controllers as operations. Spring still calls
 * them; their operations are in the catalogue, and their plans supply the arguments that
 * Spring does not know. Of several handlers of one method and path, which Spring tells
 * apart by something else, the first is in the catalogue, with the others as its
 * variants; one that is mapped for all methods only where there is no other.
 *
 * @since 0.1.0
 */
public final class ControllerOperationSource implements OperationSource {

	private final Supplier<RequestMappingHandlerMapping> controllers;

	private final Supplier<HandlerMethodReader> reader;

	private final ControllerSelection selection;

	private final ControllerDeclarations declarations;

	private final SpringArgumentProvider springArguments;

	private final Predicate<Class<?>> components;

	private final Supplier<List<ControllerOperation>> operations;

	private final Supplier<Map<AnnotatedElement, List<ControllerOperation>>> byMethod;

	/**
	 * Create a source.
	 * @param controllers the mapping of controllers; asked for when it is complete
	 * @param reader reads handler methods
	 * @param selection decides which controllers are read
	 * @param declarations knows what Spring's annotations say about a handler
	 * @param springArguments knows the parameters that Spring supplies
	 * @param components whether a type is that of a component
	 */
	public ControllerOperationSource(Supplier<RequestMappingHandlerMapping> controllers,
			Supplier<HandlerMethodReader> reader, ControllerSelection selection, ControllerDeclarations declarations,
			SpringArgumentProvider springArguments, Predicate<Class<?>> components) {
		this.controllers = controllers;
		this.reader = reader;
		this.selection = selection;
		this.declarations = declarations;
		this.springArguments = springArguments;
		this.components = components;
		this.operations = SingletonSupplier.of(this::read);
		this.byMethod = SingletonSupplier.of(this::index);
	}

	@Override
	public List<OperationPlan> plans() {
		Map<String, List<ControllerOperation>> byKey = new LinkedHashMap<>();
		this.operations.get()
			.forEach((operation) -> byKey.computeIfAbsent(operation.route().key(), (key) -> new ArrayList<>())
				.add(operation));
		return byKey.values().stream().map(VariantHandlers::join).toList();
	}

	/**
	 * The plans of the paths that RESTKit describes to {@code OPTIONS}: those that no
	 * controller answers {@code OPTIONS} for itself.
	 * @return the plans
	 */
	public List<OperationPlan> described() {
		Set<String> own = this.operations.get()
			.stream()
			.map(ControllerOperation::route)
			.filter(ControllerRoute::answersOptions)
			.map(ControllerRoute::pathKey)
			.collect(Collectors.toSet());
		Map<String, OperationPlan> plans = new LinkedHashMap<>();
		this.operations.get()
			.stream()
			.filter((operation) -> !own.contains(operation.route().pathKey()))
			.forEach((operation) -> plans.putIfAbsent(operation.route().key(), operation.plan()));
		return List.copyOf(plans.values());
	}

	/**
	 * The operations of a handler method.
	 * @param method the method
	 * @return the operations; none for a method that is not in the catalogue
	 */
	List<ControllerOperation> operationsOf(AnnotatedElement method) {
		return this.byMethod.get().getOrDefault(method, List.of());
	}

	/**
	 * The handler methods of some operations.
	 * @param which which operations
	 * @return the methods
	 */
	Set<AnnotatedElement> methodsOf(Predicate<ControllerOperation> which) {
		return this.operations.get()
			.stream()
			.filter(which)
			.map((operation) -> operation.route().handler().getMethod())
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The operation that a request calls.
	 * @param method the handler method that it is mapped to
	 * @param request the request
	 * @return the operation, or {@code null} for a method that is not in the catalogue
	 */
	@Nullable ControllerOperation find(AnnotatedElement method, HttpServletRequest request) {
		List<ControllerOperation> operations = operationsOf(method);
		if (operations.size() < 2) {
			return operations.isEmpty() ? null : operations.get(0);
		}
		String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
		String called = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
		ControllerOperation found = operations.get(0);
		int best = -1;
		for (ControllerOperation operation : operations) {
			ControllerRoute route = operation.route();
			int fit = (route.pattern().equals(pattern) ? 2 : 0) + (route.method().equals(called) ? 1 : 0);
			if (fit > best) {
				best = fit;
				found = operation;
			}
		}
		return found;
	}

	private List<ControllerOperation> read() {
		this.controllers.get().getHandlerMethods().values().forEach(this::checkAsked);
		Map<Class<?>, List<ControllerRoute>> byType = new LinkedHashMap<>();
		this.controllers.get()
			.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> this.selection.includes(entry.getValue()))
			.flatMap((entry) -> ControllerRoute.of(entry.getKey(), entry.getValue()).stream())
			.sorted(ControllerRoute.ORDER)
			.forEach((route) -> byType.computeIfAbsent(route.handler().getBeanType(), (type) -> new ArrayList<>())
				.add(route));
		List<ControllerOperation> operations = new ArrayList<>();
		byType.forEach((type, routes) -> operations.addAll(read(type, routes)));
		return List.copyOf(operations);
	}

	private List<ControllerOperation> read(Class<?> type, List<ControllerRoute> routes) {
		List<ControllerOperation> operations = new ArrayList<>();
		this.declarations.declare(routes).forEach((route, declaration) -> operations.add(read(route, declaration)));
		this.reader.get()
			.checkPolicies(ClassUtils.getUserClass(type),
					operations.stream().map((operation) -> operation.plan().operation()).toList());
		return operations;
	}

	/**
	 * Policies of a handler that is no operation would be asked by nobody.
	 */
	private void checkAsked(HandlerMethod handler) {
		if (this.selection.includes(handler)) {
			return;
		}
		for (Class<? extends Annotation> policy : List.of(Permissions.class, Throttle.class)) {
			if (handler.hasMethodAnnotation(policy) || isDeclared(policy, handler.getBeanType())) {
				throw new HandlerDeclarationException(
						"'" + handler.getShortLogMessage() + "' has @" + policy.getSimpleName()
								+ ", which nobody would ask: it makes a page, or is left out.",
						"Let it write bodies (@RestController), take it out of 'restkit.operations.exclude', or protect it in another way.");
			}
		}
	}

	private static boolean isDeclared(Class<? extends Annotation> policy, Class<?> type) {
		return MergedAnnotations.from(type, SearchStrategy.TYPE_HIERARCHY, RepeatableContainers.standardRepeatables())
			.isPresent(policy);
	}

	/**
	 * A handler that takes its body otherwise reads no form that is only implied.
	 */
	private ControllerOperation read(ControllerRoute route, HandlerDeclaration declaration) {
		HandlerForm form = this.springArguments.formOf(route, this.components);
		if (form.implied()) {
			ControllerOperation plain = read(route, declaration, HandlerForm.NONE);
			if (plain.plan().operation().body().isPresent()) {
				return plain;
			}
		}
		return read(route, declaration, form);
	}

	private ControllerOperation read(ControllerRoute route, HandlerDeclaration declared, HandlerForm form) {
		HandlerDeclaration declaration = new HandlerDeclaration(declared.bean(), declared.method(),
				form.bind(declared.http()), declared.id(), declared.group(), declared.documentation());
		Set<Integer> springs = new HashSet<>();
		ArgumentProvider spring = this.springArguments.forControllers(route.method(), form, this.components);
		ArgumentProvider remembering = (parameter, variables) -> {
			if (!declaration.method().equals(parameter.getAnnotatedElement())) {
				return null;
			}
			Argument argument = spring.argumentFor(parameter, variables);
			if (argument != null) {
				springs.add(parameter.getParameterIndex());
			}
			return argument;
		};
		OperationPlan plan = this.reader.get().read(declaration, List.of(remembering));
		AccessCheck access = plan.access();
		if (access != null && access.asksObject()) {
			throw new HandlerDeclarationException(
					"'" + plan.operation().source()
							+ "' has a permission about objects, but no view set that looks them up.",
					"Make it an action of a view set, or ask about the object in the handler.");
		}
		return new ControllerOperation(route, watched(plan, springs, declaration.method()), Set.copyOf(springs));
	}

	/**
	 * What is watched is worked out when there is no request any more. A stream that
	 * needs one is Spring's.
	 */
	private static OperationPlan watched(OperationPlan plan, Set<Integer> springs, Method method) {
		boolean whole = HttpEntity.class.isAssignableFrom(method.getReturnType());
		if (plan.watching() == null || (springs.isEmpty() && !whole)) {
			return plan;
		}
		if (plan.isStream()) {
			return plan.withWatching(null);
		}
		if (!springs.isEmpty()) {
			throw new HandlerDeclarationException(
					"'" + plan.operation().source() + "' has @Subscribable, but parameter "
							+ springs.stream().sorted().toList().get(0) + " is supplied by Spring from a request.",
					"Take it without Spring's annotation, or as one of RESTKit's types, such as Header<T>.");
		}
		throw new HandlerDeclarationException(
				"'" + plan.operation().source() + "' has @Subscribable, but returns a whole response.",
				"Return the value itself.");
	}

	private Map<AnnotatedElement, List<ControllerOperation>> index() {
		Map<AnnotatedElement, List<ControllerOperation>> index = new HashMap<>();
		for (ControllerOperation operation : this.operations.get()) {
			index.computeIfAbsent(operation.route().handler().getMethod(), (method) -> new ArrayList<>())
				.add(operation);
		}
		return index;
	}

}
