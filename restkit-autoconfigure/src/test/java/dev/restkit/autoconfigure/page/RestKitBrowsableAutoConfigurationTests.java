package dev.restkit.autoconfigure.page;

import java.util.Comparator;
import java.util.Map;

import com.samskivert.mustache.Mustache;
import dev.restkit.web.browsable.BrowsableApi;
import dev.restkit.web.browsable.BrowsableSettings;
import dev.restkit.web.page.PageAssetHandlerMapping;
import dev.restkit.web.page.PageTemplates;
import dev.restkit.web.page.PageTheme;
import dev.restkit.web.page.PageViewResolver;
import jakarta.servlet.Filter;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestKitPageAutoConfiguration} and
 * {@link RestKitBrowsableAutoConfiguration}.
 */
class RestKitBrowsableAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withUserConfiguration(Application.class);

	@Test
	void browsersAreShownPages() {
		this.runner.run((context) -> assertThat(page(context)).contains("<h1>Word</h1>", "<span>API</span>"));
	}

	@Test
	void theApplicationSaysWhoseTheyAre() {
		this.runner
			.withPropertyValues("restkit.browsable.title=<Shop>", "restkit.browsable.logo=/static/logo.svg",
					"restkit.browsable.colors.accent=#123456")
			.run((context) -> {
				assertThat(page(context)).contains("&lt;Shop&gt;", "src=\"/static/logo.svg\"");
				assertThat(context.getBean(PageTheme.class).colors()).containsEntry("accent", "#123456");
			});
	}

	@Test
	void resultsAreFollowedOnPagesUnlessThatIsSwitchedOff() {
		this.runner.run((context) -> assertThat(context.getBean(BrowsableSettings.class).live()).isTrue());
		this.runner.withPropertyValues("restkit.live.enabled=false")
			.run((context) -> assertThat(context.getBean(BrowsableSettings.class).live()).isFalse());
	}

	@Test
	void whatIsNoColourStopsTheStart() {
		this.runner.withPropertyValues("restkit.browsable.colors.accent=red;}")
			.run((context) -> assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("accent"));
	}

	@Test
	void blocksAndTemplatesCanBeReplaced() {
		this.runner.withPropertyValues("restkit.browsable.template=restkit/test-page")
			.run((context) -> assertThat(page(context)).isEqualTo("mine: Word and a block of mine\n"));
	}

	@Test
	void pagesCanBeSwitchedOff() {
		this.runner.withPropertyValues("restkit.browsable.enabled=false").run((context) -> {
			assertThat(context).doesNotHaveBean(BrowsableApi.class);
			assertThat(page(context)).isEqualTo("{\"word\":\"yes\"}");
		});
	}

	@Test
	void withoutTheirLibrariesThereAreNone() {
		for (Class<?> library : new Class<?>[] { Mustache.class, Parser.class }) {
			this.runner.withClassLoader(new FilteredClassLoader(library)).run((context) -> {
				assertThat(context).doesNotHaveBean(BrowsableApi.class).doesNotHaveBean(PageTemplates.class);
				assertThat(page(context)).isEqualTo("{\"word\":\"yes\"}");
			});
		}
	}

	@Test
	void beansOfTheApplicationWin() {
		this.runner.withUserConfiguration(Own.class).run((context) -> {
			assertThat(context).hasSingleBean(PageTheme.class)
				.hasSingleBean(PageViewResolver.class)
				.hasSingleBean(PageAssetHandlerMapping.class)
				.hasSingleBean(BrowsableSettings.class);
			assertThat(page(context)).contains("<span>Own</span>");
		});
	}

	private static String page(WebApplicationContext context) throws Exception {
		MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
			.addFilters(context.getBeansOfType(FilterRegistrationBean.class)
				.values()
				.stream()
				.sorted(Comparator.comparingInt(FilterRegistrationBean::getOrder))
				.map(FilterRegistrationBean::getFilter)
				.toArray(Filter[]::new))
			.build();
		return MockMvcTester.create(mvc)
			.get()
			.uri("/api/word")
			.header("Accept", "text/html, */*;q=0.8")
			.exchange()
			.getResponse()
			.getContentAsString();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = { ServletWebSecurityAutoConfiguration.class,
			SecurityFilterAutoConfiguration.class, ManagementWebSecurityAutoConfiguration.class })
	static class Application {

		@RestController
		static class WordApi {

			record Word(String word) {
			}

			@GetMapping(path = "/api/word", produces = MediaType.APPLICATION_JSON_VALUE)
			Word word() {
				return new Word("yes");
			}

		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Own {

		@Bean
		PageTheme theme() {
			return new PageTheme("Own", null, Map.of());
		}

	}

}
