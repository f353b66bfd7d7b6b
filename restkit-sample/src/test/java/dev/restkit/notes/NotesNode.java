package dev.restkit.notes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;

import dev.restkit.subscription.ChangePublisher;
import dev.restkit.subscription.LiveEngine;
import jakarta.persistence.EntityManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A node that serves notes.
 */
final class NotesNode implements AutoCloseable {

	static final JsonMapper JSON = new JsonMapper();

	static final HttpClient HTTP = HttpClient.newHttpClient();

	private final ConfigurableApplicationContext context;

	private final TransactionTemplate transactions;

	private final EntityManager entities;

	NotesNode(List<String> settings) {
		this.context = new SpringApplicationBuilder(NotesApplication.class).run(settings.toArray(String[]::new));
		this.transactions = new TransactionTemplate(this.context.getBean(PlatformTransactionManager.class));
		this.entities = SharedEntityManagerCreator
			.createSharedEntityManager(this.context.getBean(jakarta.persistence.EntityManagerFactory.class));
	}

	String url(String path) {
		return "http://localhost:" + this.context.getEnvironment().getProperty("local.server.port") + path;
	}

	/**
	 * Change something, and commit it.
	 */
	void change(Consumer<EntityManager> work) {
		this.transactions.executeWithoutResult((status) -> work.accept(this.entities));
	}

	/**
	 * Change something, and take it back.
	 */
	void changeInVain(Consumer<EntityManager> work) {
		this.transactions.executeWithoutResult((status) -> {
			work.accept(this.entities);
			this.entities.flush();
			status.setRollbackOnly();
		});
	}

	/**
	 * Change what Hibernate does not see, and say so.
	 */
	void changeMany(String jpql) {
		change((entities) -> {
			entities.createQuery(jpql).executeUpdate();
			this.context.getBean(ChangePublisher.class).changed(Note.class);
		});
	}

	void readmit() {
		this.context.getBean(LiveEngine.class).readmit();
	}

	/**
	 * What a call gives now: the rows of a list, or the whole of anything else.
	 */
	JsonNode get(String path, String name) {
		try {
			HttpResponse<String> answer = HTTP.send(
					HttpRequest.newBuilder(URI.create(url(path))).header("X-Name", name).build(),
					HttpResponse.BodyHandlers.ofString());
			JsonNode body = JSON.readTree(answer.body());
			return body.has("results") ? body.get("results") : body;
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

}
