package dev.restkit.web.browsable;

import java.util.Map;
import java.util.Set;

import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.web.page.FormProof;
import dev.restkit.web.page.PageAccounts;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may do at an address, found out while it is known who calls.
 *
 * @param permitted the operations that the caller may call
 * @param described the operations that are not the same to everybody, as the caller finds
 * them
 * @param account who calls, or {@code null} if nobody can log in
 * @param proof what forms have to carry, or {@code null}
 */
record Controls(Set<OperationId> permitted, Map<OperationId, Operation> described,
		PageAccounts.@Nullable PageAccount account, @Nullable FormProof proof) {

	private static final String ATTRIBUTE = Controls.class.getName();

	private static final Controls NONE = new Controls(Set.of(), Map.of(), null, null);

	static Controls of(HttpServletRequest request) {
		Object known = request.getAttribute(ATTRIBUTE);
		return (known instanceof Controls controls) ? controls : NONE;
	}

	/**
	 * An operation as the caller finds it.
	 */
	Operation shown(Operation operation) {
		return this.described.getOrDefault(operation.id(), operation);
	}

	void keep(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

}
