package dev.restkit.autoconfigure.security;

import java.util.List;
import java.util.stream.Stream;

import dev.restkit.authentication.Challenge;
import dev.restkit.authentication.TokenStore;
import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import dev.restkit.autoconfigure.RestKitMethodAutoConfiguration;
import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.autoconfigure.permission.RestKitPermissionAutoConfiguration;
import dev.restkit.autoconfigure.problem.RestKitProblemAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitErrorAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitWebAutoConfiguration;
import dev.restkit.data.jdbc.JdbcTokenStore;
import dev.restkit.document.SecurityScheme;
import dev.restkit.document.SecuritySchemes;
import dev.restkit.method.PermissionSettings;
import dev.restkit.permission.AllowAny;
import dev.restkit.permission.IsAuthenticated;
import dev.restkit.web.security.Authenticator;
import dev.restkit.web.security.Authenticators;
import dev.restkit.web.security.CallerHeaders;
import dev.restkit.web.security.SecurityProblems;
import dev.restkit.web.security.TokensApi;
import dev.restkit.web.security.TokenLogin;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.FilterInvocation;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.PathPatternRequestTransformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link RestKitSecurityAutoConfiguration} and
 * {@link RestKitTokenAutoConfiguration}.
 */
class RestKitSecurityAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, WebMvcAutoConfiguration.class,
				DispatcherServletAutoConfiguration.class, SecurityAutoConfiguration.class,
				UserDetailsServiceAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
				DataSourceAutoConfiguration.class, RestKitAutoConfiguration.class, RestKitMethodAutoConfiguration.class,
				RestKitProblemAutoConfiguration.class, RestKitJsonAutoConfiguration.class,
				RestKitWebAutoConfiguration.class, RestKitErrorAutoConfiguration.class,
				RestKitPermissionAutoConfiguration.class, RestKitSecurityAutoConfiguration.class,
				RestKitTokenAutoConfiguration.class))
		.withPropertyValues("spring.datasource.generate-unique-name=true", "spring.security.user.password=secret");

	@Test
	void theApiHasAChainOfItsOwnBesideThatOfSpringBoot() {
		this.runner.run((context) -> {
			assertThat(context).getBeanNames(SecurityFilterChain.class)
				.containsExactlyInAnyOrder("restKitSecurityFilterChain", "defaultSecurityFilterChain");
			SecurityFilterChain chain = context.getBean("restKitSecurityFilterChain", SecurityFilterChain.class);
			assertThat(matches(chain, "/api")).isTrue();
			assertThat(matches(chain, "/api/books/1")).isTrue();
			assertThat(matches(chain, "/api-docs.json")).isTrue();
			assertThat(matches(chain, "/api-auth/login")).isTrue();
			assertThat(matches(chain, "/admin")).isFalse();
		});
	}

	@Test
	void furtherPathsBelongToTheApiIfTheApplicationSaysSo() {
		this.runner.withPropertyValues("restkit.base-path=/v1", "restkit.authentication.paths=/reports/**")
			.run((context) -> {
				SecurityFilterChain chain = context.getBean("restKitSecurityFilterChain", SecurityFilterChain.class);
				assertThat(matches(chain, "/v1/books")).isTrue();
				assertThat(matches(chain, "/reports/1")).isTrue();
				assertThat(matches(chain, "/api/books")).isFalse();
			});
	}

	/**
	 * What Spring Security closes is not opened because RESTKit has come.
	 */
	@Test
	void whatDeclaresNothingAsksForALogInUnlessTheApplicationSaysOtherwise() {
		this.runner.run((context) -> assertThat(context.getBean(PermissionSettings.class).defaults())
			.containsExactly(IsAuthenticated.class));
		this.runner.withPropertyValues("restkit.permissions.default=dev.restkit.permission.AllowAny")
			.run((context) -> assertThat(context.getBean(PermissionSettings.class).defaults())
				.containsExactly(AllowAny.class));
		this.runner.withPropertyValues("restkit.permissions.default=")
			.run((context) -> assertThat(context.getBean(PermissionSettings.class).defaults()).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(classes = { OwnChain.class, PathChain.class, AlikeChain.class })
	void backsOffWhereTheApplicationHasAChainForTheApi(Class<?> configuration) {
		this.runner.withUserConfiguration(configuration).run((context) -> {
			assertThat(matches(context.getBean("restKitSecurityFilterChain", SecurityFilterChain.class), "/api"))
				.isFalse();
			assertThat(context.getBean(PermissionSettings.class).defaults()).isEmpty();
			assertThat(context.getBean(Challenge.class).header()).isNull();
		});
	}

	@Test
	void aChainForSomethingElseChangesNothing() {
		this.runner.withUserConfiguration(AdminChain.class).run((context) -> {
			assertThat(matches(context.getBean("restKitSecurityFilterChain", SecurityFilterChain.class), "/api"))
				.isTrue();
			assertThat(context.getBean(PermissionSettings.class).defaults()).containsExactly(IsAuthenticated.class);
		});
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|',
			value = { "-|basic,session|Basic realm=\"api\"", "session,basic|session,basic|-",
					"token,basic|token,basic|Token", "own|own|Own", "basic|basic|Basic realm=\"api\"" })
	void theFirstSchemeAsks(@Nullable String set, String expected, @Nullable String header) {
		WebApplicationContextRunner configured = this.runner.withBean(Own.class);
		((set != null) ? configured.withPropertyValues("restkit.authentication.schemes=" + set) : configured)
			.run((context) -> {
				assertThat(context.getBean(Authenticators.class).all()).map(Authenticator::name)
					.containsExactly(expected.split(","));
				assertThat(context.getBean(Challenge.class).header()).isEqualTo(header);
			});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "digest|There is no such scheme", "jwt|JwtDecoder" })
	void aSchemeThatIsNotThereStopsTheStart(String scheme, String reason) {
		this.runner.withPropertyValues("restkit.authentication.schemes=" + scheme)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class)
				.extracting("reason")
				.asString()
				.contains(reason));
	}

	@Test
	void tokensNeedADatabaseOrAStore() {
		WebApplicationContextRunner tokens = this.runner.withPropertyValues("restkit.authentication.schemes=token");
		tokens.run((context) -> {
			assertThat(context).hasSingleBean(JdbcTokenStore.class).hasSingleBean(TokensApi.class);
			assertThat(context).hasSingleBean(TokenLogin.class);
			assertThat(context.getBean(JdbcTokenStore.class).ofUser("ada")).isEmpty();
		});
		tokens.withClassLoader(new FilteredClassLoader(JdbcClient.class))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.extracting("reason")
				.asString()
				.contains("DataSource"));
		tokens.withBean(TokenStore.class, () -> mock(TokenStore.class))
			.run((context) -> assertThat(context).doesNotHaveBean(JdbcTokenStore.class).hasSingleBean(TokensApi.class));
	}

	@Test
	void thereAreNoTokensUnlessTheyAreNamed() {
		this.runner
			.run((context) -> assertThat(context).doesNotHaveBean(TokenStore.class).doesNotHaveBean(TokensApi.class));
	}

	/**
	 * The properties are bound in applications without a database, too, whose classes
	 * then are not there.
	 */
	@Test
	void propertiesHaveNoTypeOfADatabase() {
		assertThat(Stream.of(AuthenticationProperties.class, AuthenticationProperties.Token.class)
			.flatMap((type) -> Stream.of(type.getRecordComponents()))
			.map((component) -> component.getType().getPackageName()))
			.allMatch((name) -> name.isEmpty() || name.startsWith("java.") || name.startsWith("dev.restkit."));
	}

	@Test
	void withoutSchemesAnswersDoNotVaryByCredentials() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		response.addHeader("Vary", "Accept");
		new CallerHeaders(List.of()).writeHeaders(new MockHttpServletRequest(), response);
		assertThat(response.getHeader("Vary")).isEqualTo("Accept");
	}

	@Test
	void theSessionIsDocumentedByTheNameOfItsCookie() {
		this.runner.withPropertyValues("server.servlet.session.cookie.name=shop")
			.run((context) -> assertThat(context.getBean(SecuritySchemes.class).all())
				.filteredOn((scheme) -> scheme.name().equals("session"))
				.singleElement()
				.extracting(SecurityScheme::detail)
				.isEqualTo("shop"));
	}

	@Test
	void backsOffWithoutSpringSecurity() {
		this.runner.withClassLoader(new FilteredClassLoader("org.springframework.security")).run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(Authenticators.class);
			assertThat(context.getBean(PermissionSettings.class).challenge()).isNull();
			assertThat(context.getBean(PermissionSettings.class).defaults()).isEmpty();
		});
	}

	private static boolean matches(SecurityFilterChain chain, String path) {
		return chain
			.matches(new PathPatternRequestTransformer().transform(new FilterInvocation(path, "GET").getHttpRequest()));
	}

	static final class Own implements Authenticator {

		@Override
		public String name() {
			return "own";
		}

		@Override
		public String challenge() {
			return "Own";
		}

		@Override
		public @Nullable Authentication authenticate(HttpServletRequest request) {
			return null;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnChain {

		@Bean
		SecurityFilterChain everything(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().denyAll()).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PathChain {

		@Bean
		SecurityFilterChain api(HttpSecurity http) {
			return http.securityMatcher("/api/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().denyAll())
				.build();
		}

	}

	/**
	 * As the guide has it: it answers as RESTKit does, and asks Spring MVC about CORS.
	 */
	@Configuration(proxyBeanMethods = false)
	static class AlikeChain {

		@Bean
		SecurityFilterChain alike(HttpSecurity http, SecurityProblems problems) {
			return http.cors(Customizer.withDefaults())
				.httpBasic((basic) -> basic.authenticationEntryPoint(problems))
				.exceptionHandling(
						(handling) -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class AdminChain {

		@Bean
		@Order(1)
		SecurityFilterChain admin(HttpSecurity http) {
			return http.securityMatcher("/admin/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().denyAll())
				.build();
		}

		@Bean
		UserDetailsService users() {
			return new InMemoryUserDetailsManager();
		}

	}

}
