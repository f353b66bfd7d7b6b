package dev.restkit.autoconfigure.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import dev.restkit.authentication.Challenge;
import dev.restkit.autoconfigure.RestKitProperties;
import dev.restkit.autoconfigure.permission.PermissionDefaults;
import dev.restkit.autoconfigure.web.RestKitErrorAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitWebAutoConfiguration;
import dev.restkit.document.SecuritySchemes;
import dev.restkit.method.PermissionSettings;
import dev.restkit.method.ThrottleSettings;
import dev.restkit.permission.AllowAny;
import dev.restkit.permission.IsAuthenticated;
import dev.restkit.permission.RefusalListener;
import dev.restkit.pipeline.ProblemResolver;
import dev.restkit.throttling.LoginAttempts;
import dev.restkit.web.Callers;
import dev.restkit.web.ClientAddresses;
import dev.restkit.web.page.PageAccounts;
import dev.restkit.web.security.ApiSecurity;
import dev.restkit.web.security.Authenticator;
import dev.restkit.web.security.Authenticators;
import dev.restkit.web.security.BasicAuthenticator;
import dev.restkit.web.security.JwtAuthenticator;
import dev.restkit.web.security.LoginForm;
import dev.restkit.web.security.RejectedRequests;
import dev.restkit.web.security.SecurityCallers;
import dev.restkit.web.security.SecurityProblems;
import dev.restkit.web.security.SessionAccounts;
import dev.restkit.web.security.SessionAuthenticator;
import dev.restkit.web.security.ThrottledUsers;
import dev.restkit.web.security.UnlistedHandlers;
import dev.restkit.web.webmvc.BrowserPages;
import dev.restkit.web.webmvc.ControllerSelection;
import dev.restkit.web.webmvc.PathMethods;
import dev.restkit.web.webmvc.ProblemWriter;
import jakarta.servlet.ServletContext;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for authentication by Spring
 * Security. The API gets a filter chain of its own, unless the application has one that
 * is for its paths; all others stay as they are.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { RestKitWebAutoConfiguration.class, RestKitErrorAutoConfiguration.class }, afterName = {
		"org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration" })
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass({ HttpSecurity.class, SecurityFilterChain.class, SecurityFilterProperties.class })
@ConditionalOnBean({ HttpSecurity.class, ProblemWriter.class })
@EnableConfigurationProperties(AuthenticationProperties.class)
public final class RestKitSecurityAutoConfiguration {

	static final String CHAIN = "restKitSecurityFilterChain";

	/** Before that of Spring Boot, which takes every request. */
	private static final int ORDER = SecurityFilterProperties.BASIC_AUTH_ORDER - 10;

	@Bean
	@ConditionalOnMissingBean
	Callers restKitCallers(ApplicationChains chains, Authenticators authenticators) {
		return new SecurityCallers(chains.claimApi() ? List.of() : authenticators.all());
	}

	@Bean
	ApplicationChains restKitApplicationChains(ConfigurableListableBeanFactory beans, ServletContext servletContext,
			RestKitProperties properties) {
		return new ApplicationChains(beans, servletContext, properties);
	}

	@Bean
	Users restKitUsers(ObjectProvider<AuthenticationManager> managers, AuthenticationConfiguration configuration,
			ObjectProvider<ThrottleSettings> throttles, ObjectProvider<ClientAddresses> addresses) {
		return new Users(managers, configuration, (users) -> {
			LoginAttempts attempts = throttles.getIfAvailable(ThrottleSettings::none).loginAttempts();
			return (attempts != null) ? new ThrottledUsers(users, attempts,
					addresses.getIfAvailable(() -> new ClientAddresses(List.of()))) : users;
		});
	}

	@Bean
	@ConditionalOnMissingBean
	Authenticators restKitAuthenticators(AuthenticationProperties properties, Users users,
			ObjectProvider<Authenticator> authenticators, Environment environment) {
		ConfiguredAuthenticators known = new ConfiguredAuthenticators();
		if (users.exist()) {
			known.add(new BasicAuthenticator(properties.realm(), users::authenticate));
			known.add(new SessionAuthenticator(
					environment.getProperty("server.servlet.session.cookie.name", "JSESSIONID")));
		}
		authenticators.orderedStream().forEach(known::add);
		return known.choose(properties.schemes());
	}

	/**
	 * Where the application has a chain of its own, nobody knows how it asks.
	 */
	@Bean
	@ConditionalOnMissingBean
	Challenge restKitChallenge(ApplicationChains chains, Authenticators authenticators) {
		return chains.claimApi() ? new Challenge(null) : authenticators.challenge();
	}

	/**
	 * As Spring Security has it: what is not opened is closed. Where the application has
	 * a chain of its own, that one decides.
	 */
	@Bean
	@ConditionalOnMissingBean
	PermissionDefaults restKitSecuredByDefault(ApplicationChains chains) {
		return () -> chains.claimApi() ? List.of() : List.of(IsAuthenticated.class);
	}

	@Bean
	@ConditionalOnMissingBean
	SecurityProblems restKitSecurityProblems(ObjectProvider<Challenge> challenge, ProblemWriter writer) {
		return new SecurityProblems(challenge::getObject, writer);
	}

	@Bean
	@ConditionalOnMissingBean(RequestRejectedHandler.class)
	@ConditionalOnBean(BrowserPages.class)
	RejectedRequests restKitRejectedRequests(ProblemResolver problems, ProblemWriter writer, BrowserPages pages,
			ObjectProvider<PathMethods> methods, ApplicationChains chains,
			ObjectProvider<Authenticators> authenticators) {
		return new RejectedRequests(problems, writer, pages, methods.getIfAvailable(() -> new PathMethods(() -> null)),
				() -> haveLoginPage(chains, authenticators.getObject()));
	}

	@Bean
	@ConditionalOnMissingBean
	RefusalListener restKitRefusalEvents(ApplicationEventPublisher events) {
		return new RefusalEvents(events);
	}

	@Bean
	@ConditionalOnMissingBean
	PageAccounts restKitPageAccounts(ApplicationChains chains, Authenticators authenticators) {
		return new SessionAccounts(haveLoginPage(chains, authenticators));
	}

	private static boolean haveLoginPage(ApplicationChains chains, Authenticators authenticators) {
		return !chains.claimApi() && authenticators.all().stream().anyMatch(SessionAuthenticator.class::isInstance);
	}

	@Bean
	@ConditionalOnMissingBean
	SecuritySchemes restKitSecuritySchemes(ApplicationChains chains, Authenticators authenticators) {
		return new SecuritySchemes(chains.claimApi() ? List.of()
				: authenticators.all().stream().map(Authenticator::documented).filter(Objects::nonNull).toList());
	}

	@Bean
	@ConditionalOnMissingBean
	ApiSecurity restKitApiSecurity(Authenticators authenticators, SecurityProblems problems,
			ObjectProvider<PathPatternRequestMatcher.Builder> matchers) {
		return new ApiSecurity(authenticators.all(), problems,
				matchers.getIfAvailable(PathPatternRequestMatcher::withDefaults));
	}

	@Bean
	@ConditionalOnMissingBean
	ApiSecurity.Login restKitLogin(ApiPaths paths, ObjectProvider<LoginForm> form,
			ObjectProvider<ThrottleSettings> throttles, ObjectProvider<ClientAddresses> addresses) {
		ThrottleSettings settings = throttles.getIfAvailable(ThrottleSettings::none);
		return new ApiSecurity.Login(form.getIfAvailable(() -> LoginForm.plain(paths.title())), paths.home(),
				settings.checkOf(ThrottleSettings.LOGIN),
				addresses.getIfAvailable(() -> new ClientAddresses(List.of())));
	}

	@Bean(CHAIN)
	@Order(ORDER)
	@ConditionalOnMissingBean(name = CHAIN)
	SecurityFilterChain restKitSecurityFilterChain(HttpSecurity http, ApplicationChains chains,
			ObjectProvider<ApiSecurity> security, ObjectProvider<ApiPaths> paths, Users users,
			ObjectProvider<ApiSecurity.Login> login) {
		if (chains.claimApi()) {
			return new DefaultSecurityFilterChain((request) -> false);
		}
		return security.getObject()
			.build(http, paths.getObject().patterns(), login.getObject(), users.exist() ? users::authenticate : null);
	}

	/**
	 * What is no operation is as closed as what declares nothing.
	 */
	@Bean
	@ConditionalOnMissingBean(name = "restKitUnlistedHandlers")
	WebMvcConfigurer restKitUnlistedHandlers(ObjectProvider<ControllerSelection> selection,
			ObjectProvider<Challenge> challenge, ObjectProvider<PermissionSettings> permissions) {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				Supplier<Boolean> closed = SingletonSupplier
					.of(() -> permissions.getIfAvailable(PermissionSettings::none)
						.defaults()
						.stream()
						.anyMatch((permission) -> permission != AllowAny.class));
				selection.ifAvailable((known) -> registry
					.addInterceptor(new UnlistedHandlers(known, challenge::getObject, closed::get))
					.order(Ordered.HIGHEST_PRECEDENCE + 2));
			}

		};
	}

	@Bean
	@ConditionalOnMissingBean
	ApiPaths restKitApiPaths(RestKitProperties properties, AuthenticationProperties authentication,
			Environment environment) {
		String base = properties.basePath();
		String docs = environment.getProperty("restkit.docs.path", "/api-docs");
		List<String> patterns = new ArrayList<>(List.of(base.equals("/") ? "/**" : base + "/**", docs + "*",
				docs + "/**", "/api-assets/**", "/api-auth/**", "/api-token-auth"));
		patterns.addAll(authentication.paths());
		return new ApiPaths(patterns, environment.getProperty("spring.application.name", "API"), base);
	}

	/**
	 * The paths of the API.
	 *
	 * @param patterns patterns of all that belongs to it
	 * @param title what people call it
	 * @param home where they go after they have logged in
	 */
	record ApiPaths(List<String> patterns, String title, String home) {

	}

	/**
	 * JSON Web Tokens, where the application can decode them.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ JwtDecoder.class, JwtAuthenticationProvider.class })
	@ConditionalOnBean(JwtDecoder.class)
	static class Jwt {

		@Bean
		@ConditionalOnMissingBean
		JwtAuthenticator restKitJwtAuthenticator(JwtDecoder decoder,
				ObjectProvider<JwtAuthenticationConverter> converter) {
			JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
			converter.ifAvailable(provider::setJwtAuthenticationConverter);
			return new JwtAuthenticator(provider);
		}

	}

}
