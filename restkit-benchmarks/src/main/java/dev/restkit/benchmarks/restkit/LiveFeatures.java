package dev.restkit.benchmarks.restkit;

import dev.restkit.benchmarks.bookstore.Offers;
import dev.restkit.benchmarks.bookstore.Prices;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.util.unit.DataSize;

/**
 * What is changed while clients watch.
 */
@Configuration(proxyBeanMethods = false)
@Import({ Prices.class, Offers.class })
@Profile("live")
class LiveFeatures {

	/**
	 * On one machine, the system would keep megabytes for a client that does not read.
	 */
	@Bean
	@ConditionalOnProperty("bookstore.send-buffer")
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> sendBuffer(
			@Value("${bookstore.send-buffer}") DataSize size) {
		return (server) -> server.addConnectorCustomizers(
				(connector) -> connector.setProperty("socket.txBufSize", String.valueOf(size.toBytes())));
	}

}
