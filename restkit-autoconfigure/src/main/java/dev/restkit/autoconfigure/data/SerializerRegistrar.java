package dev.restkit.autoconfigure.data;

import java.util.List;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.data.jpa.JpaResourceStores;
import dev.restkit.serializer.Serializer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Registers a {@code Serializer<Model, Representation>} for each record with
 * {@link ModelSerializer} in the application's packages. The serializers themselves are
 * made when somebody asks for them.
 */
class SerializerRegistrar implements ImportBeanDefinitionRegistrar {

	private final BeanFactory beanFactory;

	SerializerRegistrar(BeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importer, BeanDefinitionRegistry registry) {
		if (!AutoConfigurationPackages.has(this.beanFactory)) {
			return;
		}
		Scanner scanner = new Scanner();
		List<String> packages = AutoConfigurationPackages.get(this.beanFactory);
		for (String name : packages) {
			for (BeanDefinition found : scanner.findCandidateComponents(name)) {
				register(found.getBeanClassName(), registry);
			}
		}
	}

	private void register(@Nullable String className, BeanDefinitionRegistry registry) {
		if (className == null) {
			return;
		}
		Class<?> representation = ClassUtils.resolveClassName(className, ClassUtils.getDefaultClassLoader());
		Class<?> model = representation.getAnnotation(ModelSerializer.class).value();
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setTargetType(ResolvableType.forClassWithGenerics(Serializer.class, model, representation));
		definition
			.setInstanceSupplier(() -> this.beanFactory.getBean(JpaResourceStores.class).serializerFor(representation));
		definition.setLazyInit(true);
		String name = "restKitSerializer." + className;
		if (!registry.containsBeanDefinition(name)) {
			registry.registerBeanDefinition(name, definition);
		}
	}

	/**
	 * Finds the records.
	 */
	private static final class Scanner extends ClassPathScanningCandidateComponentProvider {

		Scanner() {
			super(false);
			addIncludeFilter(new AnnotationTypeFilter(ModelSerializer.class));
		}

		@Override
		protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
			return definition.getMetadata().isIndependent();
		}

	}

}
