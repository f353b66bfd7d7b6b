package dev.restkit.method;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import dev.restkit.annotation.Subscribable;
import dev.restkit.authentication.CurrentUser;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Operation;
import dev.restkit.subscription.CallerIdentity;
import dev.restkit.subscription.Change;
import dev.restkit.subscription.Interest;
import dev.restkit.subscription.Watching;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * What a handler declares about its result that can be watched.
 *
 * @param dependencies what the result depends on, whatever it is asked for
 * @param forEachCaller whether the handler may look at who calls
 * @param rowKey the field that tells rows apart, or {@code null}
 */
record WatchedHandler(List<Interest> dependencies, boolean forEachCaller, @Nullable String rowKey) implements Watching {

	private static final String EVENTS = "text/event-stream";

	/**
	 * Read a handler.
	 * @param method the handler
	 * @param operation its operation
	 * @return what it declares, or {@code null} if it declares nothing
	 * @throws HandlerDeclarationException if its result cannot be watched
	 */
	static @Nullable Watching of(Method method, Operation operation) {
		Subscribable declared = AnnotatedElementUtils.findMergedAnnotation(method, Subscribable.class);
		boolean stream = ReturnedValues.isStream(method.getReturnType());
		if (stream && declared != null) {
			throw new HandlerDeclarationException(
					"'" + operation.source() + "' has @Subscribable, but returns a stream, which is watched as it is.",
					"Take @Subscribable away, or return what the stream would bring next.");
		}
		if (declared == null) {
			return (stream && isRead(operation)) ? new WatchedStream() : null;
		}
		if (!operation.http().method().equals("GET") || operation.result() == null) {
			throw new HandlerDeclarationException(
					"'" + operation.source() + "' has @Subscribable, but does not answer GET with a result.",
					"Take @Subscribable away, or map the handler to GET and return something.");
		}
		List<Interest> dependencies = new ArrayList<>();
		for (Class<?> model : declared.value()) {
			dependencies.add(Interest.in(Change.topicOf(model)));
		}
		for (String topic : declared.topics()) {
			dependencies.add(Interest.in(topic));
		}
		if (dependencies.isEmpty()) {
			throw new HandlerDeclarationException(
					"@Subscribable on '" + operation.source() + "' names nothing that its result depends on.",
					"Name models, as @Subscribable(Book.class), or topics that the application publishes.");
		}
		boolean pure = operation.parameters().size() == method.getParameterCount();
		return new WatchedHandler(List.copyOf(dependencies), !pure, declared.key().isEmpty() ? null : declared.key());
	}

	/**
	 * A handler that writes events itself is left to Spring.
	 */
	private static boolean isRead(Operation operation) {
		return operation.http().method().equals("GET")
				&& operation.http().produces().stream().noneMatch((type) -> type.startsWith(EVENTS));
	}

	@Override
	public List<Interest> interests(Invocation call) {
		return this.dependencies;
	}

	@Override
	public Object viewpoint(Invocation call) {
		return this.forEachCaller ? CallerIdentity.of(CurrentUser.of(call.principal())) : "everybody";
	}

}
