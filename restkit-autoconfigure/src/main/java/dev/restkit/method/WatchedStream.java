package dev.restkit.method;

import java.util.List;

import dev.restkit.operation.Invocation;
import dev.restkit.subscription.Interest;
import dev.restkit.subscription.Watching;
import org.jspecify.annotations.Nullable;

/**
 * A handler that returns a stream, of which each client gets its own.
 */
record WatchedStream() implements Watching {

	@Override
	public boolean isStream() {
		return true;
	}

	@Override
	public List<Interest> interests(Invocation call) {
		return List.of();
	}

	@Override
	public Object viewpoint(Invocation call) {
		return call;
	}

	@Override
	public @Nullable String rowKey() {
		return null;
	}

}
