package dev.restkit.autoconfigure.web;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for what Tomcat refuses itself.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass({ ErrorReportValve.class, TomcatServletWebServerFactory.class, JsonMapper.class })
@ConditionalOnBean(JsonMapper.class)
public final class RestKitTomcatAutoConfiguration {

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	@ConditionalOnMissingBean(name = "restKitTomcatProblems")
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> restKitTomcatProblems(JsonMapper mapper) {
		return (factory) -> factory.addContextCustomizers((context) -> reportProblems(context, mapper));
	}

	/**
	 * Tomcat adds a valve of the host's class, which would be asked first, if the
	 * pipeline has none of it.
	 */
	private static void reportProblems(Context context, JsonMapper mapper) {
		if (context.getParent() instanceof StandardHost host) {
			host.setErrorReportValveClass(ProblemReportValve.class.getName());
			host.getPipeline().addValve(new ProblemReportValve(mapper));
		}
	}

}
