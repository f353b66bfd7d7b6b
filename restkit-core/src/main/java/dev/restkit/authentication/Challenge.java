package dev.restkit.authentication;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * How callers are asked for credentials: as the first scheme of the application asks for
 * them (Django REST framework's {@code authenticate_header}).
 *
 * @param header the {@code WWW-Authenticate} header, such as {@code Basic realm="api"},
 * or {@code null} if the first scheme has none, such as a session; then nobody in
 * particular is refused with 403
 * @since 0.1.0
 */
public record Challenge(@Nullable String header) {

	private static final String NAME = "WWW-Authenticate";

	/**
	 * The problem of a caller that has to say who it is.
	 * @return the problem: 401, or 403 if there is no header to ask with
	 */
	public Problem notAuthenticated() {
		ProblemKind kind = ProblemKind.NOT_AUTHENTICATED;
		if (this.header != null) {
			return Problem.of(kind).withHeader(NAME, this.header);
		}
		ProblemKind denied = ProblemKind.PERMISSION_DENIED;
		return Problem.of(denied.status(), denied.title(), kind.code(), "").withSentence(kind.sentence());
	}

	/**
	 * The problem of a caller whose credentials are wrong.
	 * @param why what is wrong with them
	 * @param other the header of the scheme that refused them, for where the first has
	 * none
	 * @return the problem, a 401
	 */
	public Problem authenticationFailed(Message why, @Nullable String other) {
		Problem problem = Problem.of(ProblemKind.AUTHENTICATION_FAILED, why);
		String asked = (this.header != null) ? this.header : other;
		return (asked != null) ? problem.withHeader(NAME, asked) : problem;
	}

}
