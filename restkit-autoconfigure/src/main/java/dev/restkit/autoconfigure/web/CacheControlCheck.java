package dev.restkit.autoconfigure.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.web.CacheControls;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Stops the start where {@code restkit.http.cache-control} names what is no operation and
 * no group: a typing error would leave answers uncached, or cached, unnoticed.
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

}
