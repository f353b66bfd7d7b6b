package dev.restkit.web.webmvc;

import java.util.function.Function;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Whether the answer to a request shall be shown on a page for people. It is open for the
 * requests of browsers until it is known what answers them: an operation and a problem
 * are shown, anything else answers by itself.
 *
 * @since 0.1.0
 */
public final class PageMode {

	private static final String ATTRIBUTE = PageMode.class.getName();

	private State state = State.OPEN;

	private @Nullable Problem problem;

	private @Nullable Function<Message, String> words;

	private PageMode() {
	}

	/**
	 * Note that a page may be wanted.
	 * @param request the request
	 * @return the mode, which is open
	 */
	public static PageMode open(HttpServletRequest request) {
		PageMode mode = new PageMode();
		request.setAttribute(ATTRIBUTE, mode);
		return mode;
	}

	/**
	 * The mode of a request.
	 * @param request the request
	 * @return the mode, or {@code null} if no page is wanted
	 */
	public static @Nullable PageMode of(HttpServletRequest request) {
		return (PageMode) request.getAttribute(ATTRIBUTE);
	}

	/**
	 * Forget the mode of a request.
	 * @param request the request
	 */
	public static void close(HttpServletRequest request) {
		request.removeAttribute(ATTRIBUTE);
	}

	/**
	 * Show the answer on a page. From now on the request asks for what a program gets.
	 */
	public void show() {
		this.state = State.SHOWN;
	}

	/**
	 * Let the answer be as it is.
	 */
	public void leave() {
		this.state = State.LEFT;
	}

	/**
	 * Whether it is not known yet who answers.
	 * @return {@code true} until the answer is shown or left
	 */
	public boolean isOpen() {
		return this.state == State.OPEN;
	}

	/**
	 * Whether the answer is shown on a page.
	 * @return {@code true} after {@link #show()}
	 */
	public boolean isShown() {
		return this.state == State.SHOWN;
	}

	/**
	 * The problem that is the answer.
	 * @return the problem, or {@code null} if it is none
	 */
	public @Nullable Problem problem() {
		return this.problem;
	}

	/**
	 * Say a message in the language of the problem.
	 * @param message the message
	 * @return its words
	 */
	public String say(Message message) {
		return (this.words != null) ? this.words.apply(message) : message.text();
	}

	void answer(Problem told, Function<Message, String> language) {
		this.state = State.SHOWN;
		this.problem = told;
		this.words = language;
	}

	private enum State {

		OPEN, SHOWN, LEFT

	}

}
