package dev.restkit.viewset;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.restkit.component.Argument;
import dev.restkit.method.DeclaredCacheControl;
import dev.restkit.method.DeclaredDocumentation;
import dev.restkit.method.HandlerDeclaration;
import dev.restkit.method.HandlerMethodReader;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.HttpCaching;
import dev.restkit.operation.HttpCaching.Validator;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.permission.AccessCheck;
import dev.restkit.pipeline.OperationHandler;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.pipeline.Transactions;
import dev.restkit.representation.UploadedFile;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.Schema;
import dev.restkit.validation.Reading;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.util.ClassUtils;
import org.springframework.util.MimeTypeUtils;
import org.springframework.util.StringUtils;

/**
 * Plans the actions of one view set. An action may return the entity itself, or a
 * collection of them: they are represented like any other.
 *
 * @param <M> the model
 */
final class ActionReader<M> {

	/** Where Spring's messages are, which say themselves what they are. */
	private static final String MESSAGES = "org.springframework.http.";

	private final MountedViewSet<M, ?, ?> viewSet;

	private final HandlerMethodReader handlers;

	private final Transactions transactions;

	private final ViewSetFormats formats;

	ActionReader(MountedViewSet<M, ?, ?> viewSet, HandlerMethodReader handlers, Transactions transactions,
			ViewSetFormats formats) {
		this.viewSet = viewSet;
		this.handlers = handlers;
		this.transactions = transactions;
		this.formats = formats;
	}

	List<OperationPlan> plans() {
		Class<?> type = ClassUtils.getUserClass(this.viewSet.bean());
		List<OperationPlan> plans = new ArrayList<>();
		MethodIntrospector
			.selectMethods(type,
					(MethodIntrospector.MetadataLookup<Action>) (method) -> AnnotatedElementUtils
						.findMergedAnnotation(method, Action.class))
			.entrySet()
			.stream()
			.sorted((one, other) -> one.getKey().getName().compareTo(other.getKey().getName()))
			.forEach((entry) -> plans.add(plan(entry.getKey(), entry.getValue())));
		return plans;
	}

	private OperationPlan plan(Method method, Action action) {
		boolean takesModel = List.of(method.getParameterTypes()).contains(this.viewSet.store().model());
		if (takesModel && !action.detail()) {
			throw ViewSetReader.refused(method.getDeclaringClass(),
					"has an action '%s' for the whole set that takes one object".formatted(method.getName()),
					"Say @Action(detail = true), or take the object out of the signature.");
		}
		if (HandlerMethodReader.returnsStream(method)) {
			throw ViewSetReader.refused(method.getDeclaringClass(),
					"has an action '%s' that returns a stream".formatted(method.getName()),
					"Return a list, or make it a handler of a controller.");
		}
		OperationPlan plan = represented(this.handlers.read(declaration(method, action, takesModel),
				List.of(this::locatedArgument, new OwnerArguments(this.viewSet.store().model()))), method);
		AccessCheck access = this.viewSet.checked(plan.access());
		boolean asked = action.detail() && access != null && access.asksObject();
		if (!takesModel && !asked) {
			return plan;
		}
		boolean safe = action.method() == Action.Method.GET;
		OperationPlan located = plan.withTarget(this.viewSet.locator())
			.withInterceptors(List.of(safe ? this.transactions.readOnly() : this.transactions.readWrite()));
		return (safe || !takesModel) ? located : located.withPrecondition(this.viewSet::checkPrecondition);
	}

	private HandlerDeclaration declaration(Method method, Action action, boolean takesModel) {
		String last = action.path().isEmpty() ? Words.of(method.getName(), '-') : action.path();
		String path = (action.detail() ? this.viewSet.itemPath() : this.viewSet.path()) + "/" + last;
		boolean body = action.method() != Action.Method.GET && action.method() != Action.Method.DELETE;
		boolean none = method.getReturnType() == void.class;
		HttpBinding http = new HttpBinding(action.method().name(), path, none ? 204 : 200,
				body ? consumes(method) : List.of(), none ? List.of() : produces(method),
				caching(method, action, takesModel));
		DeclaredDocumentation declared = DeclaredDocumentation.of(method);
		String id = (declared.id() != null) ? declared.id() : this.viewSet.name() + "." + method.getName();
		return new HandlerDeclaration(this.viewSet.bean(), method, http, new OperationId(id), this.viewSet.name(),
				declared.documentation());
	}

	/**
	 * An action whose body is a file takes whatever comes.
	 */
	private List<String> consumes(Method method) {
		boolean file = Stream.of(method.getGenericParameterTypes())
			.map(ResolvableType::forType)
			.anyMatch((type) -> type.resolve() == UploadedFile.class
					|| (type.resolve() == Optional.class && type.resolveGeneric(0) == UploadedFile.class));
		return file ? List.of(MimeTypeUtils.ALL_VALUE) : formats(method).consumes();
	}

	/**
	 * A file is sent as what it is, whatever formats there are.
	 */
	private List<String> produces(Method method) {
		return isFile(method) ? List.of(ViewSetFormats.ANYTHING) : formats(method).produces();
	}

	private ViewSetFormats formats(Method method) {
		return this.formats.of(method, ClassUtils.getUserClass(this.viewSet.bean()));
	}

	private static boolean isFile(Method method) {
		ResolvableType result = ResolvableType.forMethodReturnType(method);
		return Resource.class.isAssignableFrom(result.resolve(Object.class))
				|| Resource.class.isAssignableFrom(result.getGeneric(0).resolve(Object.class));
	}

	/**
	 * An answer about the object that was located has a strong tag, any other answer to
	 * GET a weak one.
	 */
	private HttpCaching caching(Method method, Action action, boolean takesModel) {
		Class<?> result = method.getReturnType();
		boolean safe = action.method() == Action.Method.GET;
		boolean item = takesModel
				&& (result == this.viewSet.store().model() || result == this.viewSet.representation());
		boolean value = result != void.class && !isFile(method) && !result.getName().startsWith(MESSAGES);
		Validator other = (safe && value) ? Validator.WEAK : Validator.NONE;
		HttpCaching caching = HttpCaching.of(item ? Validator.STRONG : other)
			.withLastModified(
					item && result == this.viewSet.store().model() && this.viewSet.store().tellsLastModified())
			.withControl(DeclaredCacheControl.of(method, ClassUtils.getUserClass(this.viewSet.bean())));
		return (takesModel && !safe) ? caching.withGuard(this.formats.guard(action.method().name())) : caching;
	}

	/**
	 * Where nobody wrote a summary, the method's name is one.
	 */
	private static Operation summarized(Operation operation, Method method) {
		Operation.Documentation written = operation.documentation();
		if (written.summary() != null) {
			return operation;
		}
		String words = StringUtils.capitalize(Words.of(method.getName(), ' '));
		return operation.withDocumentation(written.withTexts(words, written.description()));
	}

	private @Nullable Argument locatedArgument(MethodParameter parameter, Set<String> pathVariables) {
		return (parameter.getParameterType() == this.viewSet.store().model())
				? new LocatedArgument(this.viewSet.store().keyType().schema()) : null;
	}

	private OperationPlan represented(OperationPlan plan, Method method) {
		ResolvableType result = ResolvableType.forMethodReturnType(method);
		boolean one = result.resolve() == this.viewSet.store().model();
		boolean many = !one && result.asCollection().resolveGeneric(0) == this.viewSet.store().model();
		Operation read = summarized(plan.operation(), method);
		Validator validator = read.http().caching().validator();
		if (!one && !many && validator == Validator.NONE) {
			return plan.with(read, plan.handler());
		}
		Schema schema = this.viewSet.store().schema();
		Schema shown = one ? schema : many ? ArraySchema.of(schema) : read.result();
		Operation operation = read.withShapes(read.parameters(), shown, read.variants());
		ActionResult<M, ?> results = new ActionResult<>(this.viewSet.store(), validator);
		OperationHandler handler = plan.handler();
		return plan.with(operation, (arguments) -> results.of(handler.handle(arguments)));
	}

	/**
	 * The object that the operation is about, which has been located before.
	 *
	 * @param key the shape of its primary key
	 */
	private record LocatedArgument(Schema key) implements Argument {

		@Override
		public List<Parameter> parameters() {
			return List.of(Parameter.of(MountedViewSet.KEY_VARIABLE, ParameterLocation.PATH, this.key, true));
		}

		@Override
		public Object supply(Invocation invocation, Reading reading) {
			return Objects.requireNonNull(invocation.target(), "No object was located");
		}

	}

}
