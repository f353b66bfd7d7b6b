package dev.restkit.viewset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import dev.restkit.method.HandlerDeclarationException;
import dev.restkit.method.HandlerMethodReader;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.pipeline.OperationSource;
import dev.restkit.pipeline.Transactions;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.resource.ResourceStores;

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
		for (Object bean : this.beans.get()) {
			Object target = AopProxyUtils.getSingletonTarget(bean);
			Object viewSet = (target != null) ? target : bean;
			ViewSet declared = AnnotatedElementUtils.findMergedAnnotation(ClassUtils.getUserClass(viewSet),
					ViewSet.class);
			if (!(viewSet instanceof ModelViewSet<?, ?, ?> model) || declared == null) {
				throw ViewSetReader.refused(ClassUtils.getUserClass(viewSet), "is no ModelViewSet",
						"Extend ModelViewSet, or take @ViewSet away.");
			}
			viewSets.add(mount(model, declared));
			operations.add(declared.operations());
		}
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
		this.mounting.links().register(mounted.store().model(), mounted.path());
		attach(mounted);
		return mounted;
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
		return plans;
	}

	/**
	 * What operations of view sets are made with.
	 *
	 * @param handlers reads actions
	 * @param transactions put operations into transactions
	 * @param links learns which path serves which model
	 * @param formats the media types that are spoken
	 * @param neutralForm what clients see of an object, to be patched
	 */
	public record Mounting(HandlerMethodReader handlers, Transactions transactions, LinkRegistry links,
			ViewSetFormats formats, NeutralForm neutralForm) {

	}

}
