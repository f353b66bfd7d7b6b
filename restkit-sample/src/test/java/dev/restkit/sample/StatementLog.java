package dev.restkit.sample;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Keeps the statements that are sent to the database.
 */
class StatementLog implements StatementInspector {

	private final List<String> statements = new CopyOnWriteArrayList<>();

	@Override
	public String inspect(String sql) {
		this.statements.add(sql);
		return sql;
	}

	List<String> during(Runnable work) {
		this.statements.clear();
		work.run();
		return List.copyOf(this.statements);
	}

}
