package dev.restkit.autoconfigure.page;

import com.samskivert.mustache.Mustache;
import dev.restkit.autoconfigure.staticfiles.RestKitStaticFilesAutoConfiguration;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.web.form.CatalogueLists;
import dev.restkit.web.form.RelatedLists;
import dev.restkit.web.page.Markdown;
import dev.restkit.web.page.PageAssetHandlerMapping;
import dev.restkit.web.page.PageAssets;
import dev.restkit.web.page.PageTemplates;
import dev.restkit.web.page.PageTheme;
import dev.restkit.web.security.LoginForm;
import dev.restkit.web.security.TemplateLoginForm;
import dev.restkit.web.staticfiles.Compression;
import dev.restkit.web.staticfiles.ContentCoding;
import org.commonmark.parser.Parser;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Auto-configuration of what the pages for people have in common.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = RestKitStaticFilesAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass({ DispatcherServlet.class, Mustache.class, Parser.class })
@EnableConfigurationProperties(BrowsableProperties.class)
public final class RestKitPageAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	PageTheme restKitPageTheme(BrowsableProperties properties, Environment environment) {
		String title = (properties.title() != null) ? properties.title()
				: environment.getProperty("spring.application.name", "API");
		return new PageTheme(title, properties.logo(), properties.colors());
	}

	@Bean
	@ConditionalOnMissingBean
	PageTemplates restKitPageTemplates(ResourceLoader loader) {
		return new PageTemplates(loader.getClassLoader());
	}

	@Bean
	@ConditionalOnMissingBean
	Markdown restKitMarkdown() {
		return new Markdown();
	}

	@Bean
	@ConditionalOnMissingBean(RelatedLists.class)
	CatalogueLists restKitCatalogueLists(ObjectProvider<LinkRegistry> links,
			ObjectProvider<OperationRegistry> operations) {
		return new CatalogueLists(links.getIfAvailable(LinkRegistry::new), () -> operations.getObject().operations());
	}

	@Bean
	@ConditionalOnMissingBean
	PageAssets restKitPageAssets(PageTheme theme, ObjectProvider<ContentCoding> codings) {
		return new PageAssets(theme, Compression.inBackground(codings.orderedStream().toList()));
	}

	@Bean
	@ConditionalOnMissingBean
	PageAssetHandlerMapping restKitPageAssetHandlerMapping(PageAssets assets) {
		return new PageAssetHandlerMapping(assets);
	}

	/**
	 * The log-in pages in the looks of all others.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(name = "org.springframework.security.web.SecurityFilterChain")
	static class Login {

		@Bean
		@ConditionalOnMissingBean(LoginForm.class)
		TemplateLoginForm restKitTemplateLoginForm(PageTemplates templates, PageTheme theme, PageAssets assets,
				Environment environment) {
			boolean docs = environment.getProperty("restkit.docs.enabled", Boolean.class, true);
			return new TemplateLoginForm(templates, theme, assets, environment.getProperty("restkit.base-path", "/api"),
					docs ? environment.getProperty("restkit.docs.path", "/api-docs") : null);
		}

	}

}
