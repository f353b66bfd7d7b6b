package dev.restkit.benchmarks.restkit;

import dev.restkit.annotation.Permissions;
import dev.restkit.annotation.Throttle;
import dev.restkit.component.Header;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says hello to those who may, as often as they may.
 */
@RestController
@ConditionalOnBooleanProperty("benchmarks.guarded")
class GuardedHelloApi {

	private final HelloApi open;

	GuardedHelloApi(HelloApi open) {
		this.open = open;
	}

	@GetMapping(RestKitServer.GUARDED + "hello")
	@Permissions(NamedClients.class)
	@Throttle("999999999/day")
	HelloApi.Greeting hello(@Nullable String name, Header<String> userAgent) {
		return this.open.hello(name, userAgent);
	}

}
