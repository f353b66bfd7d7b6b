package dev.restkit.autoconfigure.data;

import dev.restkit.data.jdbc.JdbcProblemDescriber;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the problems of databases that
 * are read without JPA.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass(JdbcClient.class)
public final class RestKitJdbcAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	JdbcProblemDescriber restKitJdbcProblemDescriber() {
		return new JdbcProblemDescriber();
	}

}
