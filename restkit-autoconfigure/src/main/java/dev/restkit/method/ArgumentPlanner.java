package dev.restkit.method;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.restkit.component.Argument;
import dev.restkit.component.ArgumentProvider;
import dev.restkit.method.ProvidedComponents.Provided;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.validation.UnfitConstraintException;
import dev.restkit.visibility.RestrictedSchemas;
import org.jspecify.annotations.Nullable;

/**
 * Decides for every parameter of one handler which step supplies it; used once.
 */
final class ArgumentPlanner {

	private final MessageArguments message;

	private final List<ArgumentProvider> providers;

	private final ProvidedComponents components;

	private final HttpBinding http;

	private final Set<String> pathVariables;

	private final WrittenDocumentation documentation;

	private final List<ArgumentPlan.Input> inputs = new ArrayList<>();

	private final List<ArgumentPlan.Component> made = new ArrayList<>();

	private final Map<String, Integer> slotsOfComponents = new HashMap<>();

	private final Map<String, Parameter> parameters = new LinkedHashMap<>();

	private @Nullable HandlerParameter body;

	private @Nullable HandlerParameter form;

	private int slots;

	ArgumentPlanner(MessageArguments message, List<ArgumentProvider> providers, ProvidedComponents components,
			HttpBinding http, Set<String> pathVariables, WrittenDocumentation documentation) {
		this.documentation = documentation;
		this.message = message;
		this.providers = providers;
		this.components = components;
		this.http = http;
		this.pathVariables = pathVariables;
	}

	/**
	 * Plan all parameters of the handler.
	 * @param bean the handler's bean
	 * @param method the handler
	 * @param checks what Jakarta Validation checks, or {@code null} for nothing
	 * @return the plan
	 */
	ArgumentPlan plan(Object bean, Method method, @Nullable ArgumentChecks checks) {
		int[] arguments = slotsOf(bean, method);
		boolean inOrder = Arrays.equals(arguments, IntStream.range(0, this.slots).toArray());
		ArgumentChecks named = (checks != null) ? checks.withNames(namesOf(bean, method, arguments)) : null;
		return new ArgumentPlan(this.slots, List.copyOf(this.inputs), List.copyOf(this.made),
				inOrder ? null : arguments, named, hasRestrictedFields() ? this.message.fields() : null);
	}

	/**
	 * What clients call the parameters: what documents call them, where one stands for
	 * one.
	 */
	private List<String> namesOf(Object bean, Method method, int[] arguments) {
		List<String> names = new ArrayList<>();
		for (int index = 0; index < arguments.length; index++) {
			int slot = arguments[index];
			names.add(this.inputs.stream()
				.filter((input) -> input.slot() == slot && input.argument().parameters().size() == 1)
				.map((input) -> input.argument().parameters().get(0).name())
				.findFirst()
				.orElse(HandlerParameter.of(bean, method, index).name()));
		}
		return names;
	}

	private boolean hasRestrictedFields() {
		return this.inputs.stream()
			.map(ArgumentPlan.Input::argument)
			.flatMap((argument) -> (argument instanceof QueryRecordArgument query) ? Stream.of(query.type().schema())
					: argument.parameters().stream().map(Parameter::schema))
			.anyMatch((schema) -> !RestrictedSchemas.audiencesOf(schema).isEmpty());
	}

	/**
	 * What the planned steps take from the message.
	 * @return the parameters, in the order of the signature
	 */
	List<Parameter> parameters() {
		return List.copyOf(this.parameters.values());
	}

	private int[] slotsOf(Object bean, Method method) {
		int[] found = new int[method.getParameterCount()];
		for (int index = 0; index < found.length; index++) {
			found[index] = slotOf(HandlerParameter.of(bean, method, index));
		}
		return found;
	}

	private int slotOf(HandlerParameter parameter) {
		try {
			return newSlotOf(parameter);
		}
		catch (UnfitConstraintException ex) {
			throw parameter.refused(ex.reason(), ex.action());
		}
	}

	private int newSlotOf(HandlerParameter parameter) {
		Argument argument = provided(parameter);
		if (argument == null) {
			argument = this.message.part(parameter);
		}
		if (argument == null) {
			Provided component = this.components.find(parameter.type());
			if (component != null) {
				return slotOf(component);
			}
			argument = this.message.plain(parameter, this.http, this.pathVariables);
		}
		List<Parameter> taken = argument.parameters();
		taken.forEach((each) -> take((taken.size() == 1) ? described(each, parameter) : each, parameter));
		int slot = this.slots++;
		this.inputs.add(new ArgumentPlan.Input(slot, argument));
		return slot;
	}

	private @Nullable Argument provided(HandlerParameter parameter) {
		for (ArgumentProvider provider : this.providers) {
			Argument argument = provider.argumentFor(parameter.declared(), this.pathVariables);
			if (argument != null) {
				return argument;
			}
		}
		return null;
	}

	/**
	 * A component is made once, however many ask for it. That none takes itself is known.
	 */
	private int slotOf(Provided component) {
		String key = component.type().toString();
		Integer known = this.slotsOfComponents.get(key);
		if (known != null) {
			return known;
		}
		int[] arguments = slotsOf(component.provider(), component.method());
		int slot = this.slots++;
		this.made.add(new ArgumentPlan.Component(slot, new MethodInvoker(component.provider(), component.method()),
				arguments));
		this.slotsOfComponents.put(key, slot);
		return slot;
	}

	private Parameter described(Parameter taken, HandlerParameter parameter) {
		Method method = parameter.declared().getMethod();
		return (taken.description() != null || method == null) ? taken
				: taken.withDescription(this.documentation.ofParameter(method, parameter.name()));
	}

	private void take(Parameter taken, HandlerParameter parameter) {
		if (taken.location() == ParameterLocation.BODY) {
			HandlerParameter first = this.body;
			if (first != null) {
				throw parameter.refused(
						"is a second body; the first is '" + first.name() + "' of '" + first.signature() + "'",
						"A message has one body: put both into one record, or take one of them from the query.");
			}
			this.body = parameter;
		}
		if (taken.location() == ParameterLocation.FORM) {
			this.form = parameter;
		}
		if (this.body != null && this.form != null) {
			throw this.body.refused("is a body, but '" + this.form.name() + "' is a part of a form",
					"A message has one body: make '" + this.body.name()
							+ "' a part of the form, too (@RequestPart), or "
							+ "fill it from the form's fields (@ModelAttribute).");
		}
		this.parameters.putIfAbsent(taken.location() + " " + taken.name(), taken);
	}

}
