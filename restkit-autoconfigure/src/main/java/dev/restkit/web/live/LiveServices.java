package dev.restkit.web.live;

import java.util.function.Supplier;

import dev.restkit.pipeline.OperationExecutor;
import dev.restkit.pipeline.ProblemResolver;
import dev.restkit.representation.ApplicationUrl;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.representation.Parser;
import dev.restkit.representation.Renderer;
import dev.restkit.subscription.LiveEngine;
import dev.restkit.web.ProblemLanguages;
import dev.restkit.web.ProblemShape;
import dev.restkit.web.webmvc.HttpInvocationReader;
import dev.restkit.web.webmvc.ServletApplicationUrl;
import dev.restkit.web.webmvc.ServletFieldAccess;

/**
 * What live results are made with.
 *
 * @param engine keeps results up to date
 * @param connections knows all clients
 * @param reader reads requests
 * @param executor runs operations; asked for when all are known
 * @param url knows where the application is found
 * @param links knows the paths of objects
 * @param wording how things are said
 * @param fields knows which fields callers see
 * @since 0.1.0
 */
public record LiveServices(LiveEngine engine, LiveConnections connections, HttpInvocationReader reader,
		Supplier<OperationExecutor> executor, ApplicationUrl url, LinkRegistry links, Wording wording,
		ServletFieldAccess fields) {

	/**
	 * An application that says itself where it is found says so outside of requests, too.
	 */
	CallerScope callerScope() {
		return new CallerScope((this.url instanceof ServletApplicationUrl servlet) ? servlet : null, this.fields);
	}

	/**
	 * How things are said.
	 *
	 * @param renderer writes JSON
	 * @param parser reads JSON, within its limits
	 * @param shape what problems look like
	 * @param languages in which language they are told
	 * @param resolver describes what is thrown
	 */
	public record Wording(Renderer renderer, Parser parser, ProblemShape shape, ProblemLanguages languages,
			ProblemResolver resolver) {

	}

}
