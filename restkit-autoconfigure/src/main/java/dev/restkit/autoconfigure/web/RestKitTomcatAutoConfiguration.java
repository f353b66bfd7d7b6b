package dev.restkit.autoconfigure.web;

import dev.restkit.web.FormatSuffixes;
import dev.restkit.web.webmvc.ProblemWriter;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;

import org.springframework.beans.factory.ObjectProvider;
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
import org.springframework.util.function.SingletonSupplier;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for what Tomcat refuses itself.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = RestKitWebAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass({ ErrorReportValve.class, TomcatServletWebServerFactory.class })
@ConditionalOnBean(ProblemWriter.class)
public final class RestKitTomcatAutoConfiguration {

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	@ConditionalOnMissingBean(name = "restKitTomcatProblems")
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> restKitTomcatProblems(
			ObjectProvider<ProblemWriter> writer, ObjectProvider<FormatSuffixes> suffixes) {
		return (factory) -> factory.addContextCustomizers(
				(context) -> reportProblems(context, new ProblemReportValve(SingletonSupplier.of(writer::getObject),
						SingletonSupplier.of(suffixes::getObject))));
	}

	@Bean
	@ConditionalOnMissingBean
	TomcatProblemDescriber restKitTomcatProblemDescriber() {
		return new TomcatProblemDescriber();
	}

	/**
	 * Tomcat adds a valve of the host's class, which would be asked first, if the
	 * pipeline has none of it.
	 */
	private static void reportProblems(Context context, ProblemReportValve valve) {
		if (context.getParent() instanceof StandardHost host) {
			host.setErrorReportValveClass(ProblemReportValve.class.getName());
			host.getPipeline().addValve(valve);
		}
	}

}
