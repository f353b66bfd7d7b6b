package dev.restkit.autoconfigure;

import dev.restkit.operation.OperationRegistry;
import dev.restkit.pipeline.OperationExecutor;
import dev.restkit.pipeline.OperationInterceptor;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.pipeline.OperationSource;
import dev.restkit.pipeline.ProblemResolver;
import dev.restkit.problem.ProblemDescriber;
import dev.restkit.representation.Formats;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.representation.Parser;
import dev.restkit.representation.Renderer;
import dev.restkit.resource.ScopeRegistry;
import dev.restkit.visibility.FieldRules;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the catalogue of operations and
 * the way of a call. The catalogue is complete when all singletons are; whoever declares
 * operations must not be injected with it.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = { "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
		"org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration",
		"org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
		"org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration" })
@EnableConfigurationProperties({ RestKitProperties.class, FormatProperties.class })
public final class RestKitAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	LinkRegistry restKitLinkRegistry(Environment environment) {
		return new LinkRegistry(environment.getProperty("server.servlet.context-path", ""));
	}

	@Bean
	@ConditionalOnMissingBean
	ScopeRegistry restKitScopeRegistry() {
		return new ScopeRegistry();
	}

	@Bean
	@ConditionalOnMissingBean
	Formats restKitFormats(ObjectProvider<Renderer> renderers, ObjectProvider<Parser> parsers,
			FormatProperties properties) {
		return properties.select(new Formats(renderers.orderedStream().toList(), parsers.orderedStream().toList()));
	}

	@Bean
	@ConditionalOnMissingBean
	ProblemResolver restKitProblemResolver(ObjectProvider<ProblemDescriber> describers) {
		return new ProblemResolver(describers.orderedStream().toList(), new FailureLog());
	}

	@Bean
	@ConditionalOnMissingBean
	OperationCatalogue restKitOperationCatalogue(ObjectProvider<OperationSource> sources,
			ObjectProvider<OperationCatalogue.Root> root, ObjectProvider<OperationRegistry> registry,
			ObjectProvider<OperationExecutor> executor, ObjectProvider<FieldRules> fields) {
		return new OperationCatalogue(sources, root, registry, executor, fields);
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	OperationRegistry restKitOperationRegistry(OperationCatalogue catalogue) {
		return OperationRegistry.of(catalogue.plans().stream().map(OperationPlan::operation).toList());
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	OperationExecutor restKitOperationExecutor(OperationCatalogue catalogue, ProblemResolver problems,
			ObjectProvider<OperationInterceptor> interceptors) {
		return new OperationExecutor(catalogue.plans(), problems, interceptors.orderedStream().toList());
	}

}
