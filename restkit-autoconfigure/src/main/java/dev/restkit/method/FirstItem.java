package dev.restkit.method;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

/**
 * Waits for the first item of a stream that has no more than one.
 */
final class FirstItem implements Flow.Subscriber<Object> {

	private final CompletableFuture<@Nullable Object> item = new CompletableFuture<>();

	private FirstItem() {
	}

	static CompletionStage<@Nullable Object> of(Flow.Publisher<?> items) {
		FirstItem first = new FirstItem();
		items.subscribe(first);
		return first.item;
	}

	@Override
	public void onSubscribe(Flow.Subscription subscription) {
		this.item.whenComplete((found, failure) -> subscription.cancel());
		subscription.request(1);
	}

	@Override
	public void onNext(Object found) {
		this.item.complete(found);
	}

	@Override
	public void onError(Throwable failure) {
		this.item.completeExceptionally(failure);
	}

	@Override
	public void onComplete() {
		this.item.complete(null);
	}

}
