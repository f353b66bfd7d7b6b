package dev.restkit.sample;

import java.util.List;
import java.util.stream.IntStream;

import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.pipeline.OperationSource;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.StringSchema;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * An API of so many operations that its documentation summarises them. It is no
 * configuration that the bookstore would find.
 */
@EnableAutoConfiguration(exclude = { DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class })
class LargeApi {

	static final int OPERATIONS = 300;

	private static final List<String> JSON = List.of("application/json");

	static ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(LargeApi.class).run("--server.port=0", "--spring.main.banner-mode=off",
				"--restkit.authentication.schemes=basic", "--restkit.authentication.token.initialize-schema=never");
	}

	@Bean
	OperationSource operations() {
		return () -> IntStream.range(0, OPERATIONS).mapToObj(LargeApi::plan).toList();
	}

	private static OperationPlan plan(int number) {
		ObjectSchema thing = new ObjectSchema("Thing" + number, null,
				List.of(Property.required("colour" + number, StringSchema.any())));
		Operation operation = new Operation(new OperationId("things.change" + number), "things" + number / 10,
				new Operation.Documentation("Change " + number, "There is *more* to say.", false, false),
				List.of(Parameter.of("id", ParameterLocation.PATH, NumberSchema.ofInteger("int64"), true),
						Parameter.of("body", ParameterLocation.BODY, thing, true)),
				thing, new HttpBinding("PUT", "/api/things" + number + "/{id}", 200, JSON, JSON), "thing" + number);
		return OperationPlan.of(operation, (invocation) -> new Object[0], (arguments) -> null);
	}

}
