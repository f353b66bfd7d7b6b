package dev.restkit.viewset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.restkit.method.HandlerDeclarationException;
import dev.restkit.method.HandlerMethodReader;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.pipeline.OperationSource;
import dev.restkit.pipeline.Transactions;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.resource.ResourceStores;
import dev.restkit.resource.ScopeRegistry;
import dev.restkit.visibility.CurrentFieldAccess;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/**
 * Declares the operations of all view sets.
 *
 * @since 0.1.0
 */
public final class ViewSetOperationSource implements OperationSource {

	private final Supplier<Collection<Object>> beans;

	private final ViewSetReader reader;

	private final Mounting mounting;

	/**
	 * Create a source.
	 * @param beans the beans with {@link ViewSet}, in registration order
	 * @param stores serve their representations
	 * @param settings what holds where a view set does not say otherwise
	 * @param mounting what its operations are made with
	 */
	public ViewSetOperationSource(Supplier<Collection<Object>> beans, ResourceStores stores, ViewSetSettings settings,
			Mounting mounting) {
		this.beans = beans;
		this.reader = new ViewSetReader(stores, settings);
		this.mounting = mounting;
	}

	@Override
	public List<OperationPlan> plans() {
		List<MountedViewSet<?, ?, ?>> viewSets = new ArrayList<>();
		List<StandardOperation[]> operations = new ArrayList<>();
		Map<Class<?>, List<Candidate>> models = new LinkedHashMap<>();
		Collection<Object> beans = this.beans.get();
		beans.forEach(this.reader::prepare);
		for (Object bean : beans) {
			Object target = AopProxyUtils.getSingletonTarget(bean);
			Object viewSet = (target != null) ? target : bean;
			ViewSet declared = AnnotatedElementUtils.findMergedAnnotation(ClassUtils.getUserClass(viewSet),
					ViewSet.class);
			if (!(viewSet instanceof ModelViewSet<?, ?, ?> model) || declared == null) {
				throw ViewSetReader.refused(ClassUtils.getUserClass(viewSet), "is no ModelViewSet",
						"Extend ModelViewSet, or take @ViewSet away.");
			}
			MountedViewSet<?, ?, ?> mounted = mount(model, declared);
			viewSets.add(mounted);
			operations.add(declared.operations());
			models.computeIfAbsent(mounted.store().model(), (served) -> new ArrayList<>())
				.add(new Candidate(mounted, declared.primary()));
		}
		models.forEach(this::register);
		List<OperationPlan> plans = new ArrayList<>();
		for (int index = 0; index < viewSets.size(); index++) {
			plans.addAll(plans(viewSets.get(index), operations.get(index)));
		}
		checkLinks();
		return plans;
	}

	private void checkLinks() {
		this.mounting.links().unserved().forEach((model, by) -> {
			throw new HandlerDeclarationException(
					"'%s' links to '%s', which no view set serves.".formatted(by, model.getSimpleName()),
					"Add a view set for '%s', or show it by its primary key.".formatted(model.getSimpleName()));
		});
	}

	private MountedViewSet<?, ?, ?> mount(ModelViewSet<?, ?, ?> bean, ViewSet declared) {
		MountedViewSet<?, ?, ?> mounted = this.reader.read(bean, declared);
		attach(mounted);
		return mounted;
	}

	/**
	 * The primary view set of a model is the one that is linked to, and whose scope holds
	 * everywhere; where none is, links lead to the first, and no scope holds outside.
	 */
	private void register(Class<?> model, List<Candidate> candidates) {
		List<Candidate> primary = (candidates.size() == 1) ? candidates
				: candidates.stream().filter(Candidate::primary).toList();
		if (primary.size() > 1) {
			throw ViewSetReader.refused(ClassUtils.getUserClass(primary.get(1).viewSet().bean()),
					"is primary for '%s', as '%s' is".formatted(model.getSimpleName(),
							ClassUtils.getUserClass(primary.get(0).viewSet().bean()).getSimpleName()),
					"Say @ViewSet(primary = true) at one of them.");
		}
		for (Candidate one : primary) {
			this.mounting.links().register(model, one.viewSet().path());
			this.mounting.scopes().register(model, one.viewSet()::scope);
		}
		candidates.forEach((each) -> this.mounting.links().register(model, each.viewSet().path()));
	}

	private static <M, K, R> void attach(MountedViewSet<M, K, R> mounted) {
		mounted.bean().attach(mounted.store());
	}

	private List<OperationPlan> plans(MountedViewSet<?, ?, ?> viewSet, StandardOperation[] standard) {
		StandardOperations<?, ?, ?> operations = new StandardOperations<>(viewSet, this.mounting);
		List<OperationPlan> plans = new ArrayList<>();
		for (StandardOperation operation : standard) {
			plans.add(operations.plan(operation));
		}
		plans.addAll(new ActionReader<>(viewSet, this.mounting.handlers(), this.mounting.transactions(),
				this.mounting.formats())
			.plans());
		this.mounting.handlers()
			.checkPolicies(ClassUtils.getUserClass(viewSet.bean()),
					plans.stream().map(OperationPlan::operation).toList());
		return plans;
	}

	/**
	 * One of the view sets of a model.
	 *
	 * @param viewSet the view set
	 * @param primary whether it is declared to speak for the model
	 */
	private record Candidate(MountedViewSet<?, ?, ?> viewSet, boolean primary) {

	}

	/**
	 * What operations of view sets are made with.
	 *
	 * @param handlers reads actions
	 * @param transactions put operations into transactions
	 * @param links learns which path serves which model
	 * @param scopes learns which objects of a model exist for whom
	 * @param formats the media types that are spoken
	 * @param neutralForm what clients see of an object, to be patched
	 * @param fields knows which fields callers see and set
	 */
	public record Mounting(HandlerMethodReader handlers, Transactions transactions, LinkRegistry links,
			ScopeRegistry scopes, ViewSetFormats formats, NeutralForm neutralForm, CurrentFieldAccess fields) {

	}

}
