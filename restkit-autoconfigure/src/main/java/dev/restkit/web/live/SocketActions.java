package dev.restkit.web.live;

import java.util.Map;

import dev.restkit.problem.Problem;
import dev.restkit.subscription.LiveSubscription;
import dev.restkit.subscription.Subscriber;
import org.jspecify.annotations.Nullable;

/**
 * Does what clients ask for on sockets.
 */
interface SocketActions {

	/**
	 * Watch a result.
	 * @param frame what the client said
	 * @param caller who it is
	 * @param subscriber takes the events
	 * @param headers takes what is told with the answer, whatever that is
	 * @return the subscription
	 * @throws dev.restkit.problem.ProblemException if that cannot be
	 */
	LiveSubscription subscribe(Frame frame, LiveCaller caller, Subscriber subscriber, Map<String, String> headers);

	/**
	 * Call an operation.
	 * @param frame what the client said
	 * @param caller who it is
	 * @return the status, the headers and the body, as members of a frame
	 */
	String call(Frame frame, LiveCaller caller);

	/**
	 * Find out who a client is.
	 * @param token what it says
	 * @param caller who it was until now
	 * @return who it is
	 * @throws dev.restkit.problem.ProblemException 401 if nobody holds the token
	 */
	LiveCaller authenticate(String token, LiveCaller caller);

	/**
	 * Describe what was thrown.
	 * @param failure what was thrown
	 * @return the problem
	 */
	Problem describe(Throwable failure);

	/**
	 * Write an answer.
	 * @param status the status
	 * @param headers the headers
	 * @param body the body as JSON, or {@code null} for none
	 * @return all of them, as members of a frame
	 */
	String members(int status, Map<String, String> headers, @Nullable String body);

	/**
	 * Write what is wrong.
	 * @param problem what is wrong
	 * @param caller who is told
	 * @param headers what is told beside the headers of the problem; takes those
	 * @return the status, the headers and the body, as members of a frame
	 */
	String failure(Problem problem, LiveCaller caller, Map<String, String> headers);

	/**
	 * Read a frame.
	 * @param text the text
	 * @return neutral data
	 * @throws dev.restkit.problem.ProblemException 400 if it is no JSON
	 */
	@Nullable Object parse(String text);

}
