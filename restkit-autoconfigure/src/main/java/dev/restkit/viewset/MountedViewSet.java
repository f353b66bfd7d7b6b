package dev.restkit.viewset;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.filtering.ListFilter;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.OperationResult;
import dev.restkit.operation.Precondition;
import dev.restkit.pagination.PageNumberPagination;
import dev.restkit.permission.AccessCheck;
import dev.restkit.pipeline.TargetLocator;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.ProblemException;
import dev.restkit.resource.ResourceStore;
import dev.restkit.resource.Scope;
import dev.restkit.validation.Reading;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.util.ClassUtils;

/**
 * A view set with all that its operations work with.
 *
 * @param bean the view set
 * @param name the name of its operations' group, such as {@code books}
 * @param path the path of its list
 * @param store the objects that it serves
 * @param filter reads what a list is asked for
 * @param pagination cuts its pages
 * @param owned the rows that are shown to whose they are, or {@code null} for all
 * @param maxBulk how many objects may be created at once, or 0 for one at a time
 * @param <M> the model
 * @param <K> its primary key
 * @param <R> its representation
 */
record MountedViewSet<M, K, R>(ModelViewSet<M, K, R> bean, String name, String path, ResourceStore<M, K, R> store,
		ListFilter filter, PageNumberPagination pagination, @Nullable OwnedRows owned, int maxBulk) {

	static final String KEY_VARIABLE = "id";

	String itemPath() {
		return this.path + "/{" + KEY_VARIABLE + "}";
	}

	Scope scope(Invocation invocation) {
		return scope(user(invocation));
	}

	Scope scope(CurrentUser user) {
		Specification<M> declared = (this.owned != null) ? this.owned.of(user) : null;
		Specification<M> restriction = this.bean.scope(user);
		if (declared != null && restriction != null) {
			return new Scope(declared.and(restriction));
		}
		if (declared == null && restriction == null) {
			return Scope.all();
		}
		return new Scope((declared != null) ? declared : restriction);
	}

	CurrentUser user(Invocation invocation) {
		return CurrentUser.of(invocation.principal());
	}

	/**
	 * The primary key that the path names. Only what a key prints as is one.
	 * @param invocation the call
	 * @return the key
	 * @throws ProblemException 404 for anything else
	 */
	@SuppressWarnings("unchecked")
	K key(Invocation invocation) {
		Map<String, String> variables = invocation.path();
		String text = variables.getOrDefault(KEY_VARIABLE, "");
		Object key = this.store.keyType().read(text, Pointer.of(KEY_VARIABLE), Reading.whole());
		if (key == null || !key.toString().equals(text)) {
			throw ProblemException.notFound();
		}
		return (K) key;
	}

	/**
	 * Whether there is an object.
	 * @param key its primary key as text
	 * @param scope the objects that the caller may see
	 * @return {@code true} if there is
	 */
	@SuppressWarnings("unchecked")
	boolean contains(String key, Scope scope) {
		Object known = this.store.keyType().read(key, Pointer.of(KEY_VARIABLE), Reading.whole());
		return known != null && this.store.find((K) known, scope) != null;
	}

	/**
	 * Check what the caller asks of the object that was located, before it is changed.
	 * @param invocation the call
	 */
	void checkPrecondition(Invocation invocation) {
		Precondition precondition = invocation.precondition();
		if (precondition == null) {
			return;
		}
		M model = this.store.model().cast(Objects.requireNonNull(invocation.target(), "No object was located"));
		this.store.guard(model);
		R shown = this.store.represent(List.of(model)).get(0);
		precondition.check(new OperationResult.Value(shown, null, this.store.state(model, shown)));
	}

	/**
	 * Check that permissions are about the objects that this view set has.
	 * @param access the permissions of an operation, if any
	 * @return the same
	 */
	@Nullable AccessCheck checked(@Nullable AccessCheck access) {
		List<Class<?>> types = (access != null) ? access.objectTypes() : List.of();
		for (Class<?> type : types) {
			if (!type.isAssignableFrom(this.store.model())) {
				throw ViewSetReader.refused(ClassUtils.getUserClass(this.bean),
						"serves '%s', but has a permission about '%s'".formatted(this.store.model().getSimpleName(),
								type.getSimpleName()),
						"Use a permission about '%s' or something that it extends."
							.formatted(this.store.model().getSimpleName()));
			}
		}
		return access;
	}

	/**
	 * What clients see of an object.
	 * @return the type of the representation
	 */
	@Nullable Class<?> representation() {
		return ResolvableType.forInstance(this.bean).as(ModelViewSet.class).resolveGeneric(2);
	}

	/**
	 * What locates the object of an item's operations. Two of one view set are equal, so
	 * that whoever asks for several operations locates once.
	 * @return the locator
	 */
	TargetLocator locator() {
		return new Locator(this);
	}

	private M locate(Invocation invocation) {
		M model = this.store.locate(key(invocation), scope(invocation));
		if (model == null) {
			throw ProblemException.notFound();
		}
		return model;
	}

	private record Locator(MountedViewSet<?, ?, ?> viewSet) implements TargetLocator {

		@Override
		public Object locate(Invocation invocation) {
			return Objects.requireNonNull(this.viewSet.locate(invocation));
		}

	}

}
