package dev.restkit.web.live;

import java.security.Principal;
import java.util.function.Function;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.problem.Problem;
import dev.restkit.representation.LinkForm;
import dev.restkit.subscription.CallerIdentity;
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

	/**
	 * The same client, now that it has said who it is.
	 * @param known who it is
	 * @return the caller
	 */
	LiveCaller as(Principal known) {
		return new LiveCaller(ownerOf(known, this.address), Credentials.of(known, null), known, this.address,
				this.contextPath, this.links, this.problems);
	}

	static String ownerOf(@Nullable Principal principal, String address) {
		return (principal != null) ? "user " + principal.getName() : "address " + address;
	}

	/**
	 * Whether somebody may do what this caller may do, and nothing else.
	 * @param other the other
	 * @return {@code true} for the same user with the same rights
	 */
	boolean isLike(LiveCaller other) {
		return identity().equals(other.identity());
	}

	private CallerIdentity identity() {
		return CallerIdentity.of(CurrentUser.of(this.principal));
	}

}
