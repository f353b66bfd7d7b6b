package dev.restkit.viewset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.filtering.Criteria;
import dev.restkit.filtering.ListFilter;
import dev.restkit.method.DeclaredCacheControl;
import dev.restkit.method.HandlerMethodReader;
import dev.restkit.operation.EntityState;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.HttpCaching;
import dev.restkit.operation.HttpCaching.Validator;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationResult;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.pagination.PageRequest;
import dev.restkit.pagination.PageSource;
import dev.restkit.permission.AccessCheck;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.pipeline.RestrictedOperation;
import dev.restkit.pipeline.Transactions;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import dev.restkit.problem.Violation;
import dev.restkit.representation.Link;
import dev.restkit.resource.ResourceStore;
import dev.restkit.resource.Scope;
import dev.restkit.schema.OneOrManySchema;
import dev.restkit.schema.Schema;
import dev.restkit.serializer.ValidatedData;
import dev.restkit.subscription.Interest;
import dev.restkit.throttling.ThrottleCheck;
import dev.restkit.validation.Reading;
import dev.restkit.validation.Rule;
import dev.restkit.validation.TextualData;
import dev.restkit.viewset.ViewSetOperationSource.Mounting;
import dev.restkit.visibility.CurrentFieldAccess;
import dev.restkit.visibility.FieldAccess;
import dev.restkit.visibility.RestrictedSchemas;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Plans the standard operations of one view set.
 *
 * @param <M> the model
 * @param <K> its primary key
 * @param <R> its representation
 */
final class StandardOperations<M, K, R> {

	private final MountedViewSet<M, K, R> viewSet;

	private final ResourceStore<M, K, R> store;

	private final Transactions transactions;

	private final ViewSetFormats formats;

	private final PatchBody patches;

	private final HandlerMethodReader handlers;

	private final Class<?> type;

	private final CurrentFieldAccess fields;

	private final boolean restricted;

	StandardOperations(MountedViewSet<M, K, R> viewSet, Mounting mounting) {
		this.viewSet = viewSet;
		this.store = viewSet.store();
		this.transactions = mounting.transactions();
		this.type = ClassUtils.getUserClass(viewSet.bean());
		this.handlers = mounting.handlers();
		this.formats = mounting.formats().of(this.type);
		this.patches = new PatchBody(mounting.neutralForm());
		this.fields = mounting.fields();
		this.restricted = !RestrictedSchemas.audiencesOf(this.store.schema()).isEmpty();
	}

	/**
	 * Where an object's permission is asked, the object itself is needed, not only how it
	 * is represented.
	 */
	OperationPlan plan(StandardOperation operation) {
		OperationPlan plan = unguarded(operation);
		AccessCheck access = this.viewSet.checked(this.handlers.accessOf(plan.operation(), this.type,
				List.of(new OwnerArguments(this.viewSet.store().model()))));
		OperationPlan guarded = plan.withAccess(access)
			.withThrottle(this.handlers.throttleOf(plan.operation(), this.type));
		boolean asksObject = access != null && access.asksObject();
		return switch (operation) {
			case LIST -> guarded
				.withRestricted(RestrictedOperation.of(guarded.operation(), this.viewSet.filter().audiences(),
						(caller) -> listParameters(this.viewSet.filter().of(caller))))
				.withWatching(new WatchedRows(this.viewSet, this::listInterests, false, rowKey()));
			case RETRIEVE -> (asksObject ? guarded.withTarget(this.viewSet.locator()) : guarded)
				.withWatching(new WatchedRows(this.viewSet, this::itemInterests, asksObject, null));
			default -> guarded;
		};
	}

	private OperationPlan unguarded(StandardOperation operation) {
		return switch (operation) {
			case LIST -> list();
			case CREATE -> create();
			case RETRIEVE -> retrieve();
			case UPDATE -> update(StandardOperation.UPDATE, false);
			case PARTIAL_UPDATE -> update(StandardOperation.PARTIAL_UPDATE, true);
			case DESTROY -> destroy();
		};
	}

	private OperationPlan list() {
		Operation operation = describe(StandardOperation.LIST, listParameters(this.viewSet.filter()),
				new PageSchema().of(this.store.schema()));
		return reading(OperationPlan.of(operation, this::listArguments, (arguments) -> {
			ListCall call = (ListCall) Objects.requireNonNull(arguments[0]);
			return OperationResult.of(
					this.viewSet.pagination().page(call.page(), source(call), this.viewSet.path(), call.query()),
					EntityState.ofWeakContent());
		}).withRows((arguments) -> {
			ListCall call = (ListCall) Objects.requireNonNull(arguments[0]);
			return this.viewSet.pagination().results(call.page(), source(call));
		}));
	}

	private PageSource<R> source(ListCall call) {
		return new StoredPages<>(this.store, call.criteria(), call.scope());
	}

	private List<Parameter> listParameters(ListFilter filter) {
		return new ListParameters().describe(this.viewSet.pagination(), filter.declaration());
	}

	/**
	 * What the caller may ask a list for.
	 */
	private ListFilter filter() {
		ListFilter filter = this.viewSet.filter();
		return filter.audiences().isEmpty() ? filter : filter.of(this.fields.current());
	}

	private @Nullable Object[] listArguments(Invocation invocation) {
		Reading reading = Reading.whole();
		PageRequest page = this.viewSet.pagination().read(invocation.query(), reading);
		Criteria criteria = filter().read(invocation.query(), reading);
		reading.check();
		return new Object[] { new ListCall(page, criteria, this.viewSet.scope(invocation), invocation.query()) };
	}

	private List<Interest> listInterests(Invocation call) {
		Reading reading = Reading.whole();
		this.viewSet.pagination().read(call.query(), reading);
		Criteria criteria = filter().read(call.query(), reading);
		reading.check();
		return this.store.interests(criteria, this.viewSet.scope(call));
	}

	private List<Interest> itemInterests(Invocation call) {
		return this.store.interestsOf(this.viewSet.key(call), this.viewSet.scope(call));
	}

	/**
	 * The primary key as clients see it, where they do.
	 */
	private @Nullable String rowKey() {
		String name = this.store.fieldName(this.store.keyAttribute());
		return this.store.schema().properties().stream().anyMatch((property) -> property.name().equals(name)) ? name
				: null;
	}

	private OperationPlan retrieve() {
		Operation operation = describe(StandardOperation.RETRIEVE, List.of(key()), this.store.schema());
		return reading(OperationPlan.of(operation, (invocation) -> {
			ResourceStore.Found<R> found = this.store.find(this.viewSet.key(invocation),
					this.viewSet.scope(invocation));
			if (found == null) {
				throw ProblemException.notFound();
			}
			return new Object[] { OperationResult.of(found.representation(), found.state()) };
		}, (arguments) -> arguments[0]));
	}

	private OperationPlan create() {
		if (this.viewSet.maxBulk() > 0) {
			return createOneOrMany();
		}
		Operation operation = describe(StandardOperation.CREATE, List.of(body(this.store.schema())),
				this.store.schema());
		return writing(OperationPlan.of(operation, (invocation) -> {
			CurrentUser user = this.viewSet.user(invocation);
			return new Object[] { this.store.read(input(invocation, parse(invocation)), null, false, user), user };
		}, (arguments) -> createOne((ValidatedData) Objects.requireNonNull(arguments[0]), user(arguments[1]))));
	}

	private OperationPlan createOneOrMany() {
		OneOrManySchema schema = new OneOrManySchema(this.store.schema(), this.viewSet.maxBulk());
		Operation operation = describe(StandardOperation.CREATE, List.of(body(schema)), schema);
		ThrottleCheck throttle = this.handlers.throttleOf(operation, this.type);
		return writing(OperationPlan.of(operation, (invocation) -> {
			CurrentUser user = this.viewSet.user(invocation);
			Object input = input(invocation, parse(invocation));
			Object data = (input instanceof List<?> items)
					? this.store.readAll(charged(items, invocation, throttle), user)
					: this.store.read(input, null, false, user);
			return new Object[] { data, user };
		}, (arguments) -> (arguments[0] instanceof List<?> all) ? createAll(all, user(arguments[1]))
				: createOne((ValidatedData) Objects.requireNonNull(arguments[0]), user(arguments[1]))));
	}

	/**
	 * A list costs what its objects cost one by one: else it would be the way around
	 * every throttle. One that no budget ever has enough for need not be tried again.
	 */
	private List<?> charged(List<?> items, Invocation call, @Nullable ThrottleCheck throttle) {
		int most = this.viewSet.maxBulk();
		if (throttle != null) {
			most = (int) Math.min(most, throttle.most(call));
		}
		if (items.size() > most) {
			throw ProblemException
				.invalid(List.of(Violation.at(Pointer.root(), Rule.MAX_ITEMS.code(), Rule.MAX_ITEMS.message(most))));
		}
		if (throttle != null) {
			throttle.chargeFurther(call, items.size() - 1);
		}
		return items;
	}

	private OperationResult createOne(ValidatedData data, CurrentUser user) {
		M model = instantiate(data, user);
		R stored = this.store.save(model);
		return new OperationResult.Value(stored, Link.to(this.store.model(), this.store.key(model)),
				this.store.state(model, stored));
	}

	private OperationResult createAll(List<?> all, CurrentUser user) {
		List<M> models = new ArrayList<>(all.size());
		all.forEach((data) -> models.add(instantiate((ValidatedData) data, user)));
		return OperationResult.of(this.store.saveAll(models));
	}

	private M instantiate(ValidatedData data, CurrentUser user) {
		M model = this.store.instantiate(data);
		this.viewSet.bean().beforeCreate(model, user);
		return model;
	}

	private OperationPlan update(StandardOperation standard, boolean partial) {
		Operation operation = describe(standard, List.of(key(), body(this.store.schema())), this.store.schema());
		return writing(OperationPlan.of(operation, (invocation) -> {
			M model = target(invocation.target());
			Object input = partial ? this.patches.read(invocation.body(), () -> represent(model)) : parse(invocation);
			CurrentUser user = this.viewSet.user(invocation);
			return new Object[] { model, this.store.read(input(invocation, input), model, partial, user), user };
		}, (arguments) -> {
			M model = target(arguments[0]);
			this.store.apply(model, (ValidatedData) Objects.requireNonNull(arguments[1]));
			this.viewSet.bean().beforeUpdate(model, user(arguments[2]));
			R stored = this.store.save(model);
			return OperationResult.of(stored, this.store.state(model, stored));
		}).withTarget(this.viewSet.locator()).withPrecondition(this.viewSet::checkPrecondition));
	}

	private OperationPlan destroy() {
		Operation operation = describe(StandardOperation.DESTROY, List.of(key()), null);
		return writing(OperationPlan.of(operation,
				(invocation) -> new Object[] { invocation.target(), this.viewSet.user(invocation) }, (arguments) -> {
					M model = target(arguments[0]);
					this.viewSet.bean().beforeDestroy(model, user(arguments[1]));
					this.store.delete(model);
					return null;
				})
			.withTarget(this.viewSet.locator())
			.withPrecondition(this.viewSet::checkPrecondition));
	}

	private OperationPlan reading(OperationPlan plan) {
		return plan.withInterceptors(List.of(this.transactions.readOnly())).withOwner(this.viewSet.bean());
	}

	private OperationPlan writing(OperationPlan plan) {
		return plan.withInterceptors(List.of(this.transactions.readWrite())).withOwner(this.viewSet.bean());
	}

	private R represent(M model) {
		return this.store.represent(List.of(model)).get(0);
	}

	private @Nullable Object input(Invocation invocation, @Nullable Object data) {
		return TextualData.of(invocation, data, this.store.schema(),
				this.restricted ? this.fields.current() : FieldAccess.unknown());
	}

	private static @Nullable Object parse(Invocation invocation) {
		return invocation.body().isEmpty() ? Map.of() : invocation.body().parse();
	}

	private M target(@Nullable Object located) {
		return this.store.model().cast(Objects.requireNonNull(located));
	}

	private static CurrentUser user(@Nullable Object argument) {
		return (CurrentUser) Objects.requireNonNull(argument);
	}

	private Parameter key() {
		return Parameter.of(MountedViewSet.KEY_VARIABLE, ParameterLocation.PATH, this.store.keyType().schema(), true);
	}

	private static Parameter body(Schema schema) {
		return Parameter.of("body", ParameterLocation.BODY, schema, true);
	}

	private Operation describe(StandardOperation standard, List<Parameter> parameters, @Nullable Schema result) {
		boolean body = parameters.stream().anyMatch((parameter) -> parameter.location() == ParameterLocation.BODY);
		HttpBinding http = new HttpBinding(standard.method(),
				standard.detail() ? this.viewSet.itemPath() : this.viewSet.path(), standard.status(),
				body ? this.formats.consumes(standard.method()) : List.of(),
				(result != null) ? this.formats.produces() : List.of(), caching(standard));
		String name = this.viewSet.name();
		OperationId id = new OperationId(name + "." + standard.id());
		return new Operation(id, name,
				this.handlers.documentationOf(id, this.type, standard.summary(this.store.model(), name)), parameters,
				result, http, ClassUtils.getShortName(this.viewSet.bean().getClass()) + "." + standard.id())
			.withProblems((standard == StandardOperation.LIST) ? Set.of(ProblemKind.NOT_FOUND) : Set.of());
	}

	private HttpCaching caching(StandardOperation standard) {
		HttpCaching caching = switch (standard) {
			case LIST -> HttpCaching.of(Validator.WEAK);
			case DESTROY -> HttpCaching.none();
			default -> HttpCaching.of(Validator.STRONG).withLastModified(this.store.tellsLastModified());
		};
		boolean guarded = standard.detail() && standard != StandardOperation.RETRIEVE;
		return (guarded ? caching.withGuard(this.formats.guard(standard.method())) : caching)
			.withControl(DeclaredCacheControl.of(this.type));
	}

	/**
	 * What a list is asked for.
	 *
	 * @param page which page
	 * @param criteria which objects, in which order
	 * @param scope the objects that the caller may see
	 * @param query the query parameters, which links keep
	 */
	private record ListCall(PageRequest page, Criteria criteria, Scope scope, Map<String, List<String>> query) {

	}

	/**
	 * The objects of a store that meet some criteria.
	 *
	 * @param store the store
	 * @param criteria the criteria
	 * @param scope the objects that the caller may see
	 * @param <R> the representation
	 */
	private record StoredPages<R>(ResourceStore<?, ?, R> store, Criteria criteria,
			Scope scope) implements PageSource<R> {

		@Override
		public long count() {
			return this.store.count(this.criteria, this.scope);
		}

		@Override
		public List<R> read(int offset, int limit) {
			return this.store.list(this.criteria, this.scope, offset, limit);
		}

	}

}
