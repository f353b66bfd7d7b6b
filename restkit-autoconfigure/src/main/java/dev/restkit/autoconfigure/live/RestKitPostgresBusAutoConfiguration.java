package dev.restkit.autoconfigure.live;

import java.util.List;
import javax.sql.DataSource;

import dev.restkit.data.postgresql.PostgresChangeBus;
import dev.restkit.subscription.ChangeBus;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.boot.sql.init.DatabaseInitializationSettings;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for changes that a table in
 * PostgreSQL carries to all nodes.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = RestKitChangesAutoConfiguration.class,
		afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnBooleanProperty(name = "restkit.live.enabled", matchIfMissing = true)
@ConditionalOnProperty(name = "restkit.live.bus", havingValue = "postgresql")
@ConditionalOnClass({ PGConnection.class, DataSourceUtils.class, DataSourceScriptDatabaseInitializer.class,
		JsonMapper.class })
@ConditionalOnSingleCandidate(DataSource.class)
@EnableConfigurationProperties(LiveProperties.class)
public final class RestKitPostgresBusAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(ChangeBus.class)
	@DependsOnDatabaseInitialization
	PostgresChangeBus restKitChangeBus(DataSource dataSource) {
		return new PostgresChangeBus(dataSource);
	}

	/**
	 * The script has functions, whose statements nobody may take apart.
	 */
	@Bean
	@ConditionalOnMissingBean(name = "restKitChangeTable")
	DataSourceScriptDatabaseInitializer restKitChangeTable(DataSource dataSource, LiveProperties properties) {
		DatabaseInitializationSettings settings = new DatabaseInitializationSettings();
		settings.setSchemaLocations(List.of("classpath:dev/restkit/data/postgresql/changes.sql"));
		settings.setMode(DatabaseInitializationMode.valueOf(properties.initializeSchema().name()));
		settings.setSeparator(ScriptUtils.EOF_STATEMENT_SEPARATOR);
		return new DataSourceScriptDatabaseInitializer(dataSource, settings);
	}

}
