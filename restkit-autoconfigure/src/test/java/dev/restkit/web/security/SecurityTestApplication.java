package dev.restkit.web.security;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import dev.restkit.annotation.Permissions;
import dev.restkit.annotation.Throttle;
import dev.restkit.authentication.CurrentUser;
import dev.restkit.permission.AllowAny;
import dev.restkit.permission.HasModelPermissions;
import dev.restkit.permission.IsAdmin;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A vault with three doors: one that nobody declared anything for, one that Spring
 * Security guards, one that RESTKit guards.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = { DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class })
@EnableMethodSecurity
class SecurityTestApplication {

	static final SecretKey KEY = new SecretKeySpec("a secret of thirty-two bytes, ok".getBytes(), "HmacSHA256");

	@Bean
	UserDetailsService users() {
		return new InMemoryUserDetailsManager(User.withUsername("admin").password("{noop}admin").roles("ADMIN").build(),
				User.withUsername("ada").password("{noop}ada").authorities("vault:view").build(),
				User.withUsername("gone").password("{noop}gone").disabled(true).roles("ADMIN").build());
	}

	@Bean
	JwtDecoder decoder() {
		return NimbusJwtDecoder.withSecretKey(KEY).build();
	}

	@Bean
	Refusals refusals() {
		return new Refusals();
	}

	@Bean
	Vault vault() {
		return new Vault();
	}

	/** What was refused, by its event. */
	static class Refusals {

		private final List<String> heard = new CopyOnWriteArrayList<>();

		@EventListener
		void refused(AuthorizationDeniedEvent<?> event) {
			this.heard.add(event.getAuthentication().get().getName() + " " + event.getObject());
		}

		List<String> heard() {
			return this.heard;
		}

	}

	@Service
	static class Vault {

		@PreAuthorize("hasRole('ADMIN')")
		public String gold() {
			return "gold";
		}

	}

	/** No operation: it makes a page. */
	@Controller
	static class PageController {

		@GetMapping(path = "/api/page", produces = "text/plain")
		void page(HttpServletResponse response) throws IOException {
			response.getWriter().write("a page");
		}

	}

	@Bean
	RouterFunction<ServerResponse> route() {
		return RouterFunctions.route().GET("/api/route", (request) -> ServerResponse.ok().body("a route")).build();
	}

	@RestController
	static class VaultController {

		private final Vault vault;

		VaultController(Vault vault) {
			this.vault = vault;
		}

		@GetMapping("/api/me")
		String me(CurrentUser user) {
			return user.name() + " " + user.authorities().stream().sorted().toList();
		}

		@GetMapping("/api/open")
		@Permissions(AllowAny.class)
		String open(CurrentUser user) {
			return user.isAnonymous() ? "nobody" : user.name();
		}

		@GetMapping("/api/later")
		@Permissions(AllowAny.class)
		@Throttle("5/min")
		CompletableFuture<String> later() {
			return CompletableFuture.supplyAsync(() -> "later");
		}

		@GetMapping("/api/gold")
		@Permissions(AllowAny.class)
		String gold() {
			return this.vault.gold();
		}

		@GetMapping("/api/silver")
		@Permissions(IsAdmin.class)
		String silver() {
			return "silver";
		}

		@GetMapping("/api/copper")
		@Permissions(HasModelPermissions.class)
		String copper() {
			return "copper";
		}

		@PostMapping("/api/copper")
		@Permissions(HasModelPermissions.class)
		String mint() {
			return "more copper";
		}

	}

}
