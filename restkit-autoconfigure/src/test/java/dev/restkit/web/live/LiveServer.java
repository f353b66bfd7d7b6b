package dev.restkit.web.live;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A server without a database and without Spring Security's doors.
 *
 * @param context the application
 */
record LiveServer(ConfigurableApplicationContext context) implements AutoCloseable {

	static LiveServer start(Class<?> application, String... settings) {
		List<String> all = new ArrayList<>(List
			.of("--server.port=0", "--spring.main.banner-mode=off", "--spring.autoconfigure.exclude="
					+ "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
					+ "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
					+ "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration,"
					+ "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration,"
					+ "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration,"
					+ "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration"));
		all.addAll(List.of(settings));
		return new LiveServer(new SpringApplicationBuilder(application).run(all.toArray(String[]::new)));
	}

	int port() {
		return Integer.parseInt(String.valueOf(this.context.getEnvironment().getProperty("local.server.port")));
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
