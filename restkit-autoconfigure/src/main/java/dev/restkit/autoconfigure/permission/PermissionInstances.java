package dev.restkit.autoconfigure.permission;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.restkit.permission.Permission;

import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * The permissions of an application by their types. A bean of another type never stands
 * for the one that was named, even if it extends it: it may permit more.
 */
final class PermissionInstances {

	private final AutowireCapableBeanFactory beans;

	private final Map<Class<?>, Permission> known = new ConcurrentHashMap<>();

	PermissionInstances(AutowireCapableBeanFactory beans) {
		this.beans = beans;
	}

	Permission of(Class<? extends Permission> type) {
		Permission found = this.known.get(type);
		if (found == null) {
			found = findOrMake(type);
			this.known.put(type, found);
		}
		return found;
	}

	private Permission findOrMake(Class<? extends Permission> type) {
		if (Modifier.isAbstract(type.getModifiers())) {
			return this.beans.getBean(type);
		}
		List<Permission> found = this.beans.getBeanProvider(type)
			.stream()
			.filter((bean) -> ClassUtils.getUserClass(bean) == type)
			.map(Permission.class::cast)
			.toList();
		if (found.size() > 1) {
			throw new NoUniqueBeanDefinitionException(type, found.size(), "a permission is one bean, or none");
		}
		return found.isEmpty() ? this.beans.createBean(type) : found.get(0);
	}

}
