package dev.restkit.autoconfigure.data;

import dev.restkit.autoconfigure.RestKitProperties;
import dev.restkit.data.jpa.EntityArgumentProvider;
import dev.restkit.data.jpa.JpaProblemDescriber;
import dev.restkit.data.jpa.JpaResourceStores;
import dev.restkit.data.jpa.JpaTransactions;
import dev.restkit.method.TypeReader;
import dev.restkit.method.WrittenDocumentation;
import dev.restkit.pipeline.Transactions;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.resource.ResourceStores;
import dev.restkit.resource.ScopeRegistry;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.schema.TypeForms;
import dev.restkit.validation.UnknownFields;
import dev.restkit.visibility.FieldVisibility;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.Validator;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for stores and serializers over JPA
 * entities.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = { "dev.restkit.autoconfigure.RestKitAutoConfiguration",
		"org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
		"org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration" })
@ConditionalOnClass({ EntityManager.class, Specification.class, SharedEntityManagerCreator.class })
@ConditionalOnSingleCandidate(EntityManagerFactory.class)
@Import(SerializerRegistrar.class)
public final class RestKitJpaAutoConfiguration {

	private final RestKitProperties properties;

	private final WrittenDocumentation documentation;

	private final ObjectProvider<FieldVisibility> fields;

	RestKitJpaAutoConfiguration(RestKitProperties properties, WrittenDocumentation documentation,
			ObjectProvider<FieldVisibility> fields) {
		this.fields = fields;
		this.documentation = documentation;
		this.properties = properties;
	}

	@Bean
	@ConditionalOnMissingBean(ResourceStores.class)
	JpaResourceStores restKitResourceStores(EntityManagerFactory entityManagerFactory,
			JpaResourceStores.Settings settings) {
		return new JpaResourceStores(SharedEntityManagerCreator.createSharedEntityManager(entityManagerFactory),
				settings);
	}

	@Bean
	@ConditionalOnMissingBean
	JpaResourceStores.Settings restKitResourceStoreSettings(LinkRegistry links, ScopeRegistry scopes,
			PropertyNaming naming, TypeForms forms, UnknownFields unknownFields, ObjectProvider<TypeReader> types,
			ObjectProvider<Validator> validator) {
		return new JpaResourceStores.Settings(links, scopes, naming, forms, new WholeValues(types),
				this.properties.serializer().decimals(), this.documentation, unknownFields, validator.getIfAvailable(),
				this.fields.getIfAvailable(FieldVisibility::closed));
	}

	@Bean
	@ConditionalOnMissingBean(Transactions.class)
	JpaTransactions restKitTransactions(PlatformTransactionManager manager) {
		return new JpaTransactions(manager);
	}

	@Bean
	@ConditionalOnMissingBean
	EntityArgumentProvider restKitEntityArgumentProvider(EntityManagerFactory entityManagerFactory,
			ScopeRegistry scopes) {
		return new EntityArgumentProvider(SharedEntityManagerCreator.createSharedEntityManager(entityManagerFactory),
				scopes);
	}

	@Bean
	@ConditionalOnMissingBean
	JpaProblemDescriber restKitJpaProblemDescriber() {
		return new JpaProblemDescriber();
	}

}
