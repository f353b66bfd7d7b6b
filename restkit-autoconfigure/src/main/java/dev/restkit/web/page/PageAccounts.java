package dev.restkit.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Knows what pages tell about who reads them.
 *
 * @since 0.1.0
 */
public interface PageAccounts {

	/**
	 * The account of a reader.
	 * @param request the request for the page, while its caller is known
	 * @return the account, or {@code null} if nobody can log in
	 */
	@Nullable PageAccount of(HttpServletRequest request);

	/**
	 * What the forms of the page have to carry.
	 * @param request the request for the page, while its caller is known
	 * @return the proof, or {@code null} if nobody asks for any
	 */
	@Nullable FormProof proofOf(HttpServletRequest request);

	/**
	 * Nobody can log in.
	 * @return the accounts
	 */
	static PageAccounts none() {
		return new PageAccounts() {

			@Override
			public @Nullable PageAccount of(HttpServletRequest request) {
				return null;
			}

			@Override
			public @Nullable FormProof proofOf(HttpServletRequest request) {
				return null;
			}

		};
	}

	/**
	 * The account of a reader.
	 *
	 * @param name the name of who is logged in, or {@code null}
	 * @param login the address of the page to log in at, or {@code null} if there is none
	 * @param logout the address to log out at, or {@code null} for whom a program or a
	 * browser tells who it is with each request
	 */
	record PageAccount(@Nullable String name, @Nullable String login, @Nullable String logout) {

	}

}
