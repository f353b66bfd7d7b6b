package dev.restkit.benchmarks.restkit;

import dev.restkit.benchmarks.bookstore.Book;
import dev.restkit.benchmarks.bookstore.Shelf;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The endpoints with RESTKit: all its features on, no policy declared. If
 * {@code benchmarks.guarded} says so, there are two more sets of them, which differ in
 * nothing but that one has policies.
 */
@SpringBootApplication
@EntityScan(basePackageClasses = Book.class)
@Import(Shelf.class)
public class RestKitServer {

	/** What the paths of endpoints with policies begin with, where there are any. */
	public static final String GUARDED = "/api/guarded-";

	/** What the paths of the same without policies begin with: as long. */
	public static final String UNGUARDED = "/api/for-all-";

	public static void main(String[] arguments) {
		start(arguments);
	}

	/**
	 * Start the server.
	 * @param arguments the command line
	 * @return its context
	 */
	public static ConfigurableApplicationContext start(String... arguments) {
		return SpringApplication.run(RestKitServer.class, arguments);
	}

}
