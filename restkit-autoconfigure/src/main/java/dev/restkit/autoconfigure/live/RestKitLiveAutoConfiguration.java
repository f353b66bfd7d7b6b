package dev.restkit.autoconfigure.live;

import java.time.Clock;

import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.autoconfigure.RestKitProperties;
import dev.restkit.autoconfigure.web.RestKitWebAutoConfiguration;
import dev.restkit.format.json.JsonParser;
import dev.restkit.format.json.JsonRenderer;
import dev.restkit.pipeline.OperationExecutor;
import dev.restkit.pipeline.ProblemResolver;
import dev.restkit.representation.ApplicationUrl;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.representation.Parser;
import dev.restkit.representation.Renderer;
import dev.restkit.subscription.ChangeBus;
import dev.restkit.subscription.LiveEngine;
import dev.restkit.web.HttpRoutes;
import dev.restkit.web.ProblemLanguages;
import dev.restkit.web.ProblemShape;
import dev.restkit.web.live.LiveConnections;
import dev.restkit.web.live.LiveOperations;
import dev.restkit.web.live.LivePosition;
import dev.restkit.web.live.LiveServices;
import dev.restkit.web.tomcat.TomcatWires;
import dev.restkit.web.webmvc.HttpInvocationReader;
import dev.restkit.web.webmvc.ServletFieldAccess;
import dev.restkit.web.wire.Wires;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.websocket.server.ServerContainer;
import org.apache.catalina.connector.RequestFacade;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for results that are kept up to date
 * over server-sent events and WebSockets.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { RestKitChangesAutoConfiguration.class, RestKitWebAutoConfiguration.class },
		beforeName = "dev.restkit.autoconfigure.web.RestKitMvcAutoConfiguration")
@ConditionalOnBooleanProperty(name = "restkit.live.enabled", matchIfMissing = true)
@ConditionalOnClass(ServerContainer.class)
@ConditionalOnBean({ ChangeBus.class, HttpInvocationReader.class, JsonRenderer.class, JsonParser.class })
public final class RestKitLiveAutoConfiguration {

	/** What events and frames are, whatever else the API speaks. */
	private static final String JSON = "json";

	private final ObjectProvider<ServletFieldAccess> fields;

	RestKitLiveAutoConfiguration(ObjectProvider<ServletFieldAccess> fields) {
		this.fields = fields;
	}

	@Bean
	@ConditionalOnMissingBean
	LiveThreads restKitLiveThreads(LiveProperties properties) {
		return LiveThreads.of(properties.workers());
	}

	@Bean
	@ConditionalOnMissingBean
	LiveEngine restKitLiveEngine(ChangeBus bus, LiveProperties properties, LiveThreads threads) {
		return new LiveEngine(bus, properties.engine(), Clock.systemUTC(), threads.timer(), threads.workers());
	}

	@Bean
	@ConditionalOnMissingBean
	LiveConnections restKitLiveConnections(LiveProperties properties, ChangeBus bus) {
		LiveConnections connections = new LiveConnections(properties.maxConnections());
		bus.listen(connections);
		return connections;
	}

	@Bean
	LiveLifecycle restKitLiveLifecycle(LiveConnections connections, LiveEngine engine, LiveThreads threads) {
		return new LiveLifecycle(connections, engine, threads);
	}

	@Bean
	@ConditionalOnMissingBean
	LivePosition restKitLivePosition(ChangeBus bus) {
		return new LivePosition(bus);
	}

	@Bean
	@ConditionalOnMissingBean
	LiveServices.Wording restKitLiveWording(ObjectProvider<Renderer> renderers, ObjectProvider<Parser> parsers,
			ProblemShape shape, ProblemLanguages languages, ProblemResolver resolver) {
		Renderer renderer = renderers.orderedStream().filter((each) -> each.format().equals(JSON)).findFirst().get();
		Parser parser = parsers.orderedStream().filter((each) -> each.format().equals(JSON)).findFirst().get();
		return new LiveServices.Wording(renderer, parser, shape, languages, resolver);
	}

	@Bean
	@ConditionalOnMissingBean
	LiveServices restKitLiveServices(LiveEngine engine, LiveConnections connections, HttpInvocationReader reader,
			ObjectProvider<OperationExecutor> executor, ApplicationUrl url, LinkRegistry links,
			LiveServices.Wording wording) {
		return new LiveServices(engine, connections, reader, SingletonSupplier.of(executor::getObject), url, links,
				wording, this.fields.getObject());
	}

	@Bean
	@ConditionalOnMissingBean
	LiveOperations restKitLiveOperations(LiveServices services, OperationCatalogue catalogue, LiveProperties properties,
			RestKitProperties limits, ObjectProvider<Wires> wires) {
		return new LiveOperations(services, SingletonSupplier.of(() -> new HttpRoutes(catalogue.plans())),
				properties.limits(), properties.wires(limits.limits().queryParameters()),
				wires.getIfAvailable(() -> Wires.NONE));
	}

	/**
	 * Connections of Tomcat can be taken over.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ RequestFacade.class, InternalHttpUpgradeHandler.class })
	static class Tomcat {

		@Bean
		@ConditionalOnMissingBean
		Wires restKitWires() {
			return new TomcatWires();
		}

	}

	/**
	 * Meters, where there is Micrometer.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(MeterBinder.class)
	static class Metrics {

		@Bean
		@ConditionalOnMissingBean
		LiveMetrics restKitLiveMetrics(LiveEngine engine, LiveConnections connections) {
			return new LiveMetrics(engine, connections);
		}

	}

}
