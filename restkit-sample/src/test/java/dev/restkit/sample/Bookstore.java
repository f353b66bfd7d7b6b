package dev.restkit.sample;

import java.util.List;

import dev.restkit.subscription.ChangePublisher;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A running bookstore, with the sample data. Tests change only what they made themselves,
 * and {@link #restore()} takes it away.
 */
final class Bookstore {

	private static final List<String> TABLES = List.of("review", "book", "author", "tag");

	private static final List<String> MODELS = List.of("Review", "Book", "Author", "Tag");

	private final ConfigurableApplicationContext context;

	private final StatementLog statements;

	private final JdbcClient jdbc;

	private final List<Long> lastIds;

	private final BookstoreClient staff;

	private Bookstore(ConfigurableApplicationContext context, StatementLog statements) {
		this.context = context;
		this.statements = statements;
		this.jdbc = context.getBean(JdbcClient.class);
		this.lastIds = TABLES.stream().map(this::lastId).toList();
		this.staff = anonymous().as("admin");
	}

	static Bookstore start(List<String> settings) {
		StatementLog statements = new StatementLog();
		HibernatePropertiesCustomizer customizer = (properties) -> properties
			.put("hibernate.session_factory.statement_inspector", statements);
		ConfigurableApplicationContext context = new SpringApplicationBuilder(BookstoreApplication.class)
			.initializers((starting) -> ((GenericApplicationContext) starting)
				.registerBean(HibernatePropertiesCustomizer.class, () -> customizer))
			.run(settings.toArray(String[]::new));
		return new Bookstore(context, statements);
	}

	/**
	 * A client of the staff, who may do everything.
	 */
	BookstoreClient client() {
		return this.staff;
	}

	BookstoreClient anonymous() {
		return BookstoreClient
			.anonymous("http://localhost:" + this.context.getEnvironment().getProperty("local.server.port"));
	}

	void stop() {
		this.context.close();
	}

	List<String> statementsDuring(Runnable work) {
		return this.statements.during(work);
	}

	void restore() {
		this.jdbc.sql("delete from review where book_id > ?").param(this.lastIds.get(1)).update();
		this.jdbc.sql("delete from book_tags where book_id > ?").param(this.lastIds.get(1)).update();
		for (int index = 0; index < TABLES.size(); index++) {
			this.jdbc.sql("delete from " + TABLES.get(index) + " where id > ?").param(this.lastIds.get(index)).update();
		}
		ChangePublisher changes = this.context.getBean(ChangePublisher.class);
		MODELS.forEach((model) -> changes.changed("dev.restkit.sample.catalogue." + model));
	}

	private Long lastId(String table) {
		return this.jdbc.sql("select max(id) from " + table).query(Long.class).single();
	}

}
