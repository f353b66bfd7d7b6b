package dev.restkit.autoconfigure.document;

import java.util.Optional;
import java.util.stream.Collectors;

import com.samskivert.mustache.Mustache;
import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.document.ProblemSchemas;
import dev.restkit.document.SecuritySchemes;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.method.WrittenDocumentation;
import dev.restkit.web.ShownOperation;
import dev.restkit.web.docs.DocumentFormat;
import dev.restkit.web.docs.DocumentVisibility;
import dev.restkit.web.docs.DocumentationHandlerMapping;
import dev.restkit.web.docs.DocumentationSettings;
import dev.restkit.web.docs.DocumentedApi;
import dev.restkit.web.docs.JsonDocumentFormat;
import dev.restkit.web.docs.ReferencePages;
import dev.restkit.web.docs.YamlDocumentFormat;
import dev.restkit.web.docs.reference.ReferencePage;
import dev.restkit.web.docs.reference.TryForms;
import dev.restkit.web.form.RelatedLists;
import dev.restkit.web.page.Markdown;
import dev.restkit.web.page.PageAssets;
import dev.restkit.web.page.PageTemplates;
import dev.restkit.web.page.PageTheme;
import dev.restkit.web.staticfiles.Compression;
import dev.restkit.web.staticfiles.ContentCoding;
import dev.restkit.web.webmvc.LiveRequests;
import dev.restkit.web.webmvc.PermittedOperations;
import jakarta.servlet.ServletContext;
import org.commonmark.parser.Parser;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Auto-configuration for the documentation: the page at {@code /api-docs}, and the
 * OpenAPI document beside it. The document is written on the first request, when every
 * operation is known.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = { "dev.restkit.autoconfigure.RestKitAutoConfiguration",
		"dev.restkit.autoconfigure.problem.RestKitProblemAutoConfiguration",
		"dev.restkit.autoconfigure.page.RestKitPageAutoConfiguration" })
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass({ DispatcherServlet.class, DispatcherServletPath.class, JsonMapper.class })
@ConditionalOnBooleanProperty(name = "restkit.docs.enabled", matchIfMissing = true)
@EnableConfigurationProperties(DocumentationProperties.class)
public final class RestKitDocumentationAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DocumentationSettings restKitDocumentationSettings(DocumentationProperties properties, Environment environment,
			ObjectProvider<BuildProperties> build) {
		String version = Optional.ofNullable(build.getIfAvailable()).map(BuildProperties::getVersion).orElse("1.0");
		return properties.toSettings(environment.getProperty("spring.application.name", "API"), version);
	}

	@Bean
	CataloguePolicies restKitCataloguePolicies(ObjectProvider<OperationCatalogue> catalogue,
			ObjectProvider<SecuritySchemes> schemes) {
		return new CataloguePolicies(catalogue, schemes);
	}

	@Bean
	CatalogueGroups restKitCatalogueGroups(ObjectProvider<OperationCatalogue> catalogue,
			ObjectProvider<WrittenDocumentation> documentation) {
		return new CatalogueGroups(catalogue, documentation);
	}

	@Bean
	CatalogueLive restKitCatalogueLive(ObjectProvider<OperationCatalogue> catalogue,
			ObjectProvider<LiveRequests> live) {
		return new CatalogueLive(catalogue, live);
	}

	@Bean
	@ConditionalOnMissingBean
	DocumentVisibility restKitDocumentVisibility(DocumentationProperties properties,
			ObjectProvider<OperationRegistry> operations, ObjectProvider<PermittedOperations> permitted) {
		return (request) -> {
			PermittedOperations known = permitted.getIfAvailable();
			if (known == null) {
				return operations.getObject()
					.operations()
					.stream()
					.map(ShownOperation::of)
					.collect(Collectors.toUnmodifiableSet());
			}
			return properties.everybody() ? known.all(request) : known.of(request);
		};
	}

	@Bean
	ShownCatalogue restKitShownCatalogue(ObjectProvider<OperationRegistry> operations,
			ObjectProvider<OperationCatalogue> catalogue) {
		return new ShownCatalogue(operations, catalogue);
	}

	@Bean
	@ConditionalOnMissingBean
	DocumentedApi restKitDocumentedApi(DocumentationSettings settings, ShownCatalogue operations,
			ObjectProvider<ProblemSchemas> problems, CataloguePolicies policies, CatalogueGroups groups,
			CatalogueLive live) {
		return new CatalogueDocument(settings, operations, problems.getIfAvailable(ProblemSchemas::problem), policies,
				SingletonSupplier.of(groups)::obtain, SingletonSupplier.of(live)::obtain);
	}

	@Bean
	@ConditionalOnMissingBean
	OpenApiDocument restKitOpenApiDocument(DocumentedApi api, ServletContext servletContext,
			ObjectProvider<DispatcherServletPath> servletPath) {
		return new OpenApiDocument(api, new ApiRoot(servletContext, servletPath));
	}

	@Bean
	@ConditionalOnMissingBean
	@Order(0)
	JsonDocumentFormat restKitJsonDocumentFormat(OpenApiDocument document) {
		return new JsonDocumentFormat(document);
	}

	@Bean
	@ConditionalOnMissingBean
	DocumentationHandlerMapping restKitDocumentationHandlerMapping(DocumentationSettings settings,
			ObjectProvider<DocumentFormat> formats, DocumentVisibility visibility, ResourceLoader resourceLoader,
			ObjectProvider<ContentCoding> codings, ObjectProvider<ReferencePages> pages) {
		return new DocumentationHandlerMapping(settings, formats.orderedStream().toList(), visibility,
				resourceLoader.getClassLoader(), Compression.inBackground(codings.orderedStream().toList()),
				pages.getIfAvailable());
	}

	/**
	 * RestKit's own page, where there are templates.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ Mustache.class, Parser.class })
	@ConditionalOnBean(PageTemplates.class)
	static class Reference {

		@Bean
		@ConditionalOnMissingBean
		ReferencePage restKitReferencePage(PageTemplates templates, PageTheme theme, Markdown markdown) {
			return new ReferencePage(templates, theme, markdown);
		}

		@Bean
		@ConditionalOnMissingBean
		TryForms restKitTryForms(PageTemplates templates, Markdown markdown, ShownCatalogue operations,
				ObjectProvider<RelatedLists> lists) {
			return new TryForms(templates, operations::find, lists::getObject, markdown);
		}

		@Bean
		@ConditionalOnMissingBean
		ReferencePages restKitReferencePages(ReferencePage page, TryForms forms, DocumentedApi api, PageAssets assets,
				ObjectProvider<ContentCoding> codings, Environment environment) {
			return new ReferencePages(page, forms, api, assets,
					Compression.inBackground(codings.orderedStream().toList()),
					environment.getProperty("restkit.base-path", "/api"));
		}

	}

	/**
	 * YAML, where Jackson has it.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(YAMLMapper.class)
	static class Yaml {

		@Bean
		@ConditionalOnMissingBean
		@Order(1)
		YamlDocumentFormat restKitYamlDocumentFormat(OpenApiDocument document) {
			return new YamlDocumentFormat(document);
		}

	}

}
