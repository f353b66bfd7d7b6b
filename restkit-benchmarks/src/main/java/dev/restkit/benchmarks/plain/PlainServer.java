package dev.restkit.benchmarks.plain;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import dev.restkit.benchmarks.bookstore.Book;
import dev.restkit.benchmarks.bookstore.Shelf;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The endpoints as good engineers write them in Spring MVC and Spring Data JPA. RESTKit
 * is on the class path, and all its auto-configurations are excluded.
 */
@SpringBootApplication
@EntityScan(basePackageClasses = Book.class)
@Import(Shelf.class)
public class PlainServer {

	public static void main(String[] arguments) {
		start(arguments);
	}

	/**
	 * Start the server.
	 * @param arguments the command line
	 * @return its context
	 */
	public static ConfigurableApplicationContext start(String... arguments) {
		SpringApplication application = new SpringApplication(PlainServer.class);
		application.setDefaultProperties(Map.of("spring.autoconfigure.exclude", autoConfigurationsOfRestKit()));
		return application.run(arguments);
	}

	private static String autoConfigurationsOfRestKit() {
		ImportCandidates all = ImportCandidates.load(AutoConfiguration.class, PlainServer.class.getClassLoader());
		return StreamSupport.stream(all.spliterator(), false)
			.filter((name) -> name.startsWith("dev.restkit."))
			.collect(Collectors.joining(","));
	}

}
