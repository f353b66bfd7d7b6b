package dev.restkit.benchmarks.restkit;

import dev.restkit.component.Header;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says hello to everybody: what differs from {@link GuardedHelloApi} is the policies.
 */
@RestController
@ConditionalOnBooleanProperty("benchmarks.guarded")
class UnguardedHelloApi {

	private final HelloApi open;

	UnguardedHelloApi(HelloApi open) {
		this.open = open;
	}

	@GetMapping(RestKitServer.UNGUARDED + "hello")
	HelloApi.Greeting hello(@Nullable String name, Header<String> userAgent) {
		return this.open.hello(name, userAgent);
	}

}
