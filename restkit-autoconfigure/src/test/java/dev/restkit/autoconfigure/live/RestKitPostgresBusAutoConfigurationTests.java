package dev.restkit.autoconfigure.live;

import javax.sql.DataSource;

import dev.restkit.data.postgresql.PostgresChangeBus;
import dev.restkit.subscription.ChangeBus;
import dev.restkit.subscription.LocalChangeBus;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestKitPostgresBusAutoConfiguration}, without a server: that keeps no
 * start.
 */
class RestKitPostgresBusAutoConfigurationTests {

	private final ApplicationContextRunner plain = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(RestKitChangesAutoConfiguration.class, RestKitPostgresBusAutoConfiguration.class))
		.withPropertyValues("restkit.live.bus=postgresql", "restkit.live.initialize-schema=never");

	private final ApplicationContextRunner database = this.plain.withBean(DataSource.class,
			RestKitPostgresBusAutoConfigurationTests::nowhere);

	private static DataSource nowhere() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setPortNumbers(new int[] { 1 });
		return source;
	}

	@Test
	void aTableCarriesChanges() {
		this.database.run(
				(context) -> assertThat(context).hasSingleBean(ChangeBus.class).hasSingleBean(PostgresChangeBus.class));
	}

	@Test
	void theApplicationsOwnBusTakesItsPlace() {
		this.database.withBean("own", ChangeBus.class, () -> new LocalChangeBus("mine"))
			.run((context) -> assertThat(context).hasSingleBean(ChangeBus.class).hasBean("own"));
	}

	@Test
	void nothingStartsWithoutADatabase() {
		this.plain.run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageContaining("restkit.live.bus")
			.hasMessageContaining("There is not one data source"));
		this.database.withClassLoader(new FilteredClassLoader(PGConnection.class))
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("PostgreSQL's driver"));
	}

}
