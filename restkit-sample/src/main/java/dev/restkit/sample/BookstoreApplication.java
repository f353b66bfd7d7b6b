package dev.restkit.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The bookstore. Run it with {@code ./mvnw -pl restkit-sample -am spring-boot:run} and
 * open {@code http://localhost:8080/api-docs}.
 */
@SpringBootApplication
public class BookstoreApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(BookstoreApplication.class, arguments);
	}

}
