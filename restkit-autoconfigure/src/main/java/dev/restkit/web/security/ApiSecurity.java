package dev.restkit.web.security;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.restkit.throttling.ThrottleCheck;
import dev.restkit.web.ClientAddresses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The filter chain of the API. It finds out who calls, and refuses wrong credentials and
 * forged requests; who may do what is asked later, of the operation.
 *
 * @since 0.1.0
 */
public final class ApiSecurity {

	private final List<Authenticator> authenticators;

	private final SecurityProblems problems;

	private final PathPatternRequestMatcher.Builder paths;

	/**
	 * Create the security.
	 * @param authenticators the authenticators, in their order
	 * @param problems answers who is refused
	 * @param paths makes matchers of paths
	 */
	public ApiSecurity(List<Authenticator> authenticators, SecurityProblems problems,
			PathPatternRequestMatcher.Builder paths) {
		this.authenticators = List.copyOf(authenticators);
		this.problems = problems;
		this.paths = paths;
	}

	/**
	 * Build the chain.
	 * @param http builds it
	 * @param patterns the paths that it is for
	 * @param login what the log-in page says
	 * @param users checks names and passwords, or {@code null} where nobody has any
	 * @return the chain
	 */
	public SecurityFilterChain build(HttpSecurity http, List<String> patterns, Login login,
			@Nullable AuthenticationManager users) {
		boolean session = users != null
				&& this.authenticators.stream().anyMatch(SessionAuthenticator.class::isInstance);
		List<RequestMatcher> matchers = new ArrayList<>(List.of(new ErrorOfPath(patterns)));
		patterns.stream().map(this.paths::matcher).forEach(matchers::add);
		http.securityMatcher(new OrRequestMatcher(matchers));
		http.exceptionHandling(
				(handling) -> handling.authenticationEntryPoint(this.problems).accessDeniedHandler(this.problems));
		http.requestCache(AbstractHttpConfigurer::disable);
		http.headers((headers) -> headers.cacheControl((control) -> control.disable())
			.addHeaderWriter(new CallerHeaders(this.authenticators)));
		http.addFilterAfter(new ThrownProblems(this.problems), HeaderWriterFilter.class);
		if (session) {
			withSessions(http.authenticationManager(users), login);
		}
		else {
			http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
			http.securityContext(
					(contexts) -> contexts.securityContextRepository(new RequestAttributeSecurityContextRepository()));
			http.csrf(AbstractHttpConfigurer::disable);
			http.logout(AbstractHttpConfigurer::disable);
		}
		http.addFilterBefore(new AuthenticatorFilter(this.authenticators, this.problems), CsrfFilter.class);
		return http.build();
	}

	private void withSessions(HttpSecurity http, Login login) {
		LocalRedirect redirect = new LocalRedirect(login.home());
		RequestMatcher pages = new OrRequestMatcher(this.paths.matcher(LoginPage.LOGIN),
				this.paths.matcher(LoginPage.LOGOUT));
		http.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens())
			.csrfTokenRequestHandler(new CsrfProof())
			.requireCsrfProtectionMatcher((request) -> AuthenticatorFilter.isForgeable(request)
					|| (request.getMethod().equals("POST") && pages.matches(request))));
		http.formLogin((form) -> form.loginPage(LoginPage.LOGIN)
			.loginProcessingUrl(LoginPage.LOGIN)
			.successHandler((request, response, user) -> welcome(redirect, request, response, user))
			.failureHandler((request, response, failure) -> again(redirect, request, response, failure)));
		http.logout((logout) -> logout.logoutUrl(LoginPage.LOGOUT)
			.logoutSuccessHandler((request, response, user) -> go(redirect.of(request), response)));
		http.addFilterAfter(new LoginPage(this.paths, login.form(), redirect), LogoutFilter.class);
		ThrottleCheck throttle = login.throttle();
		if (throttle != null) {
			http.addFilterBefore(new LoginThrottle(this.paths, throttle, login.addresses()), CsrfFilter.class);
		}
	}

	private static CookieCsrfTokenRepository csrfTokens() {
		CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
		tokens.setCookieName("csrftoken");
		tokens.setHeaderName("X-CSRFToken");
		tokens.setParameterName(LoginPage.PROOF_FIELD);
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax"));
		return tokens;
	}

	/**
	 * The proof is another one after logging in; scripts get it at once.
	 */
	private static void welcome(LocalRedirect redirect, HttpServletRequest request, HttpServletResponse response,
			Authentication user) {
		if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
			token.getToken();
		}
		go(redirect.of(request), response);
	}

	private void again(LocalRedirect redirect, HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		if (failure instanceof AuthenticationServiceException) {
			this.problems.commence(request, response, failure);
			return;
		}
		go(request.getContextPath() + LoginPage.LOGIN + "?error&" + LocalRedirect.PARAMETER + "="
				+ URLEncoder.encode(redirect.of(request), StandardCharsets.UTF_8), response);
	}

	private static void go(String path, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		response.setHeader("Location", path);
	}

	/**
	 * What the log-in page says, and how often it is used.
	 *
	 * @param form shows the pages
	 * @param home the path to go to for who does not say where
	 * @param throttle how often, or {@code null} for as often as one likes
	 * @param addresses finds out where requests come from
	 */
	public record Login(LoginForm form, String home, @Nullable ThrottleCheck throttle, ClientAddresses addresses) {

	}

}
