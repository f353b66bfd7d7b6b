package dev.restkit.benchmarks.docs;

import java.util.ArrayList;
import java.util.List;

import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.pipeline.OperationSource;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.BooleanSchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * An API of 1,000 operations about 200 kinds of things, each with a representation of
 * twelve properties.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = { DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class })
class LargeApi {

	static final int KINDS = 200;

	static final int OPERATIONS = 5 * KINDS;

	private static final List<String> JSON = List.of("application/json");

	static ConfigurableApplicationContext start() {
		return SpringApplication.run(LargeApi.class, "--server.port=0", "--spring.application.name=Large",
				"--logging.level.root=warn", "--spring.main.banner-mode=off");
	}

	@Bean
	OperationSource operations() {
		return () -> {
			List<OperationPlan> plans = new ArrayList<>();
			for (int kind = 0; kind < KINDS; kind++) {
				things("thing" + kind, plans);
			}
			return plans;
		};
	}

	private static void things(String group, List<OperationPlan> plans) {
		Schema thing = thing(Character.toUpperCase(group.charAt(0)) + group.substring(1));
		Parameter id = Parameter.of("id", ParameterLocation.PATH, NumberSchema.ofInteger("int64"), true);
		Parameter body = Parameter.of("body", ParameterLocation.BODY, thing, true);
		Parameter page = new Parameter("page", ParameterLocation.QUERY, NumberSchema.ofInteger("int32"), false, 1,
				"The number of the page.");
		Parameter search = new Parameter("search", ParameterLocation.QUERY, StringSchema.any(), false, null,
				"Terms that all must be found.");
		String path = "/api/" + group;
		plans.add(plan(group, "list", "GET", path, 200, List.of(page, search), ArraySchema.of(thing)));
		plans.add(plan(group, "create", "POST", path, 201, List.of(body), thing));
		plans.add(plan(group, "retrieve", "GET", path + "/{id}", 200, List.of(id), thing));
		plans.add(plan(group, "update", "PUT", path + "/{id}", 200, List.of(id, body), thing));
		plans.add(plan(group, "publish", "POST", path + "/{id}/publish", 200, List.of(id), thing));
	}

	private static OperationPlan plan(String group, String name, String method, String path, int status,
			List<Parameter> parameters, Schema result) {
		Operation operation = new Operation(new OperationId(group + "." + name), group,
				new Operation.Documentation("What " + name + " does with " + group,
						"A longer text with *emphasis*, `code` and a list:\n\n- one\n- two", false, false),
				parameters, result, new HttpBinding(method, path, status, JSON, JSON), "the generated " + path);
		return OperationPlan.of(operation, (invocation) -> new Object[0], (arguments) -> null);
	}

	private static ObjectSchema thing(String name) {
		List<Property> properties = new ArrayList<>();
		properties.add(Property.readOnly("id", NumberSchema.ofInteger("int64"), false));
		for (int number = 1; number < 12; number++) {
			Schema schema = switch (number % 4) {
				case 0 -> new BooleanSchema();
				case 1 -> StringSchema.any().withLength(1, 200);
				case 2 -> NumberSchema.ofDecimal(null).withDigits(10, 2);
				default -> StringSchema.ofChoices(List.of("LOW", "MEDIUM", "HIGH"));
			};
			properties.add(Property.required("property" + number, schema).withDescription("What it is for."));
		}
		return new ObjectSchema(name, "A kind of thing.", properties);
	}

}
