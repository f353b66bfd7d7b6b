package dev.restkit.autoconfigure.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.restkit.method.HandlerDeclarationException;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.schema.Schema;
import dev.restkit.visibility.RestrictedSchemas;
import dev.restkit.web.CacheControls;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Stops the start where {@code restkit.http.cache-control} names what is no operation and
 * no group: a typing error would leave answers uncached, or cached, unnoticed. What only
 * some callers see must not be kept for all.
 */
final class CacheControlCheck implements SmartInitializingSingleton {

	private final CacheControls cacheControls;

	private final ObjectProvider<OperationRegistry> registry;

	CacheControlCheck(CacheControls cacheControls, ObjectProvider<OperationRegistry> registry) {
		this.cacheControls = cacheControls;
		this.registry = registry;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<Operation> operations = this.registry.getObject().operations();
		operations.forEach(this::checkShared);
		for (String name : this.cacheControls.unknown(operations)) {
			Set<String> known = new TreeSet<>();
			operations.forEach((operation) -> {
				known.add(operation.group());
				known.add(operation.id().value());
			});
			throw new InvalidConfigurationPropertyValueException("restkit.http.cache-control." + name, name,
					"There is no such operation or group. There are: " + String.join(", ", known) + ".");
		}
	}

	private void checkShared(Operation operation) {
		String header = this.cacheControls.of(operation);
		Schema result = operation.result();
		boolean shared = header != null && (header.contains("public") || header.contains("s-maxage"));
		if (shared && result != null && !RestrictedSchemas.audiencesOf(result).isEmpty()) {
			throw new HandlerDeclarationException(
					"'%s' answers with fields that only some callers see, and lets shared caches keep its answers (Cache-Control: %s)."
						.formatted(operation.source(), header),
					"Say 'private' instead of 'public', or answer with another representation.");
		}
	}

}
