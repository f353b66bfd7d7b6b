package dev.restkit.viewset;

import java.util.List;
import java.util.function.Function;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.operation.Invocation;
import dev.restkit.resource.Scope;
import dev.restkit.subscription.CallerIdentity;
import dev.restkit.subscription.Interest;
import dev.restkit.subscription.Watching;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a view set's list or object to keep it up to date.
 *
 * @param viewSet the view set
 * @param dependencies what the result of a call depends on
 * @param forEachCaller whether callers with the same rows may still be answered
 * differently, because a permission asks about the object
 * @param rowKey the name of the field that is the primary key, or {@code null} if clients
 * do not see it or there are no rows
 */
record WatchedRows(MountedViewSet<?, ?, ?> viewSet, Function<Invocation, List<Interest>> dependencies,
		boolean forEachCaller, @Nullable String rowKey) implements Watching {

	@Override
	public List<Interest> interests(Invocation call) {
		return this.dependencies.apply(call);
	}

	@Override
	public Object viewpoint(Invocation call) {
		CurrentUser user = this.viewSet.user(call);
		Object rows = this.viewSet.store().viewpoint(this.viewSet.scope(user), user);
		return this.forEachCaller ? new One(rows, CallerIdentity.of(user)) : rows;
	}

	@Override
	public boolean isForbidden(Invocation call, String row) {
		Scope scope = this.viewSet.scope(call);
		return scope.restriction() != null && isThereFor(row, Scope.all()) && !isThereFor(row, scope);
	}

	private boolean isThereFor(String row, Scope scope) {
		return this.viewSet.contains(row, scope);
	}

	/**
	 * One of those who see the same rows.
	 *
	 * @param rows what tells of the rows
	 * @param caller who it is
	 */
	private record One(Object rows, CallerIdentity caller) {

	}

}
