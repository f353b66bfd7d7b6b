package dev.restkit.web.live;

import java.security.Principal;
import java.util.function.Function;

import dev.restkit.problem.Problem;
import dev.restkit.representation.LinkForm;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end of a connection, as its first message told.
 *
 * @param owner whose connections are counted together
 * @param credentials what the caller showed
 * @param principal who calls, or {@code null} for nobody in particular
 * @param address where the caller is
 * @param contextPath what stands before the paths of the application
 * @param links how links are written for the caller
 * @param problems writes problems in the caller's language
 */
record LiveCaller(String owner, Credentials credentials, @Nullable Principal principal, String address,
		String contextPath, LinkForm links, Function<Problem, String> problems) {

}
