package dev.restkit.autoconfigure.format;

import dev.restkit.autoconfigure.RestKitProperties;
import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.format.csv.CsvLimits;
import dev.restkit.format.csv.CsvParser;
import dev.restkit.format.csv.CsvRenderer;
import dev.restkit.visibility.FieldVisibility;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for CSV.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = RestKitJsonAutoConfiguration.class)
@ConditionalOnClass(JsonMapper.class)
@ConditionalOnBean(JsonMapper.class)
public final class RestKitCsvAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	CsvLimits restKitCsvLimits(RestKitProperties properties) {
		return CsvLimits.defaults()
			.withColumns(properties.limits().formFields())
			.withNesting(properties.limits().nesting());
	}

	@Bean
	@Order(30)
	@ConditionalOnMissingBean
	CsvRenderer restKitCsvRenderer(JsonMapper mapper, ObjectProvider<FieldVisibility> fields) {
		return new CsvRenderer(mapper, fields.getIfAvailable(FieldVisibility::closed).current());
	}

	@Bean
	@Order(30)
	@ConditionalOnMissingBean
	CsvParser restKitCsvParser(CsvLimits limits) {
		return new CsvParser(limits);
	}

}
