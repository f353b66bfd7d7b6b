package dev.restkit.autoconfigure.security;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

import dev.restkit.authentication.AccessToken;
import dev.restkit.authentication.AccessTokens;
import dev.restkit.authentication.TokenStore;
import dev.restkit.data.jdbc.JdbcTokenStore;
import dev.restkit.subscription.Change;
import dev.restkit.subscription.ChangePublisher;
import dev.restkit.web.security.TokenAuthenticator;
import dev.restkit.web.security.TokenLogin;
import dev.restkit.web.security.TokensApi;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.boot.sql.init.DatabaseInitializationSettings;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for tokens, where
 * {@code restkit.authentication.schemes} names them: the scheme, the operations that
 * issue and revoke them, and a table that keeps their digests.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = RestKitSecurityAutoConfiguration.class,
		afterName = { "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
				"org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
				"org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration" })
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass({ SecurityFilterChain.class, UserDetailsService.class })
@ConditionalOnAuthenticator(TokenAuthenticator.NAME)
@EnableConfigurationProperties(AuthenticationProperties.class)
public final class RestKitTokenAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean({ TokenStore.class, UserDetailsService.class })
	AccessTokens restKitAccessTokens(TokenStore store, AuthenticationProperties properties,
			ObjectProvider<ChangePublisher> changes) {
		AuthenticationProperties.Token token = properties.token();
		String topic = Change.topicOf(AccessToken.class);
		return new AccessTokens(store, new AccessTokens.Limits(token.perUser(), token.lifetime()), Clock.systemUTC(),
				(id) -> changes.ifAvailable((known) -> known.publish(Change.of(topic, id))));
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(AccessTokens.class)
	TokenAuthenticator restKitTokenAuthenticator(AccessTokens tokens, UserDetailsService users) {
		return new TokenAuthenticator(tokens, users);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(AccessTokens.class)
	TokensApi restKitTokensApi(AccessTokens tokens) {
		return new TokensApi(tokens);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(AccessTokens.class)
	TokenLogin restKitTokenLogin(Users users, AccessTokens tokens) {
		return new TokenLogin(users::authenticate, tokens);
	}

	/**
	 * A table, where there is a database.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ JdbcClient.class, DataSourceScriptDatabaseInitializer.class })
	@ConditionalOnSingleCandidate(DataSource.class)
	@ConditionalOnMissingBean(TokenStore.class)
	static class Table {

		@Bean
		@DependsOnDatabaseInitialization
		JdbcTokenStore restKitTokenStore(DataSource dataSource) {
			return new JdbcTokenStore(JdbcClient.create(dataSource));
		}

		@Bean
		@ConditionalOnMissingBean(name = "restKitTokenTable")
		DataSourceScriptDatabaseInitializer restKitTokenTable(DataSource dataSource,
				AuthenticationProperties properties) {
			DatabaseInitializationSettings settings = new DatabaseInitializationSettings();
			settings.setSchemaLocations(List.of("classpath:dev/restkit/data/jdbc/tokens.sql"));
			settings.setMode(DatabaseInitializationMode.valueOf(properties.token().initializeSchema().name()));
			return new DataSourceScriptDatabaseInitializer(dataSource, settings);
		}

	}

}
