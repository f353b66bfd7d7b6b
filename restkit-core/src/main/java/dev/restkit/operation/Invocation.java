package dev.restkit.operation;

import java.security.Principal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One call of an operation, free of any wire. It is immutable and only travels down: a
 * step that learns something hands on a richer one.
 *
 * @param operation what is called
 * @param principal who calls, or {@code null} for nobody in particular
 * @param path the variables of the path, decoded
 * @param query the query parameters, decoded, each with all its values in order
 * @param headers the headers, by names that are compared without case, each with all its
 * values in order
 * @param cookies the cookies by name
 * @param body the body
 * @param target the object that the operation is about, once it is located
 * @param precondition what the caller asks of that object before it is changed, or
 * {@code null} for nothing
 * @param peer who is at the other end
 * @param origin the message that the wire read, for arguments that only that wire can
 * supply
 * @since 0.1.0
 */
public record Invocation(Operation operation, @Nullable Principal principal, Map<String, String> path,
		Map<String, List<String>> query, Map<String, List<String>> headers, Map<String, String> cookies,
		InvocationBody body, @Nullable Object target, @Nullable Precondition precondition, Peer peer,
		@Nullable Object origin) {

	/**
	 * A call with nothing but path variables and a query.
	 * @param operation what is called
	 * @param path the variables of the path
	 * @param query the query parameters
	 * @return the invocation
	 */
	public static Invocation of(Operation operation, Map<String, String> path, Map<String, List<String>> query) {
		return new Invocation(operation, null, path, query, Map.of(), Map.of(), InvocationBody.NONE, null, null,
				Peer.NONE, null);
	}

	/**
	 * The same caller, calling something else.
	 * @param other the operation
	 * @param variables the variables of its path
	 * @return the invocation
	 */
	public Invocation withOperation(Operation other, Map<String, String> variables) {
		return new Invocation(other, this.principal, variables, this.query, this.headers, this.cookies, this.body, null,
				null, this.peer, this.origin);
	}

	public Invocation withTarget(Object located) {
		return new Invocation(this.operation, this.principal, this.path, this.query, this.headers, this.cookies,
				this.body, located, this.precondition, this.peer, this.origin);
	}

	public Invocation withBody(InvocationBody other) {
		return new Invocation(this.operation, this.principal, this.path, this.query, this.headers, this.cookies, other,
				this.target, this.precondition, this.peer, this.origin);
	}

	public Invocation withPrecondition(@Nullable Precondition condition) {
		return new Invocation(this.operation, this.principal, this.path, this.query, this.headers, this.cookies,
				this.body, this.target, condition, this.peer, this.origin);
	}

	/**
	 * The first value of a query parameter.
	 * @param name the name
	 * @return the value, or {@code null} if it is absent
	 */
	public @Nullable String queryValue(String name) {
		List<String> values = this.query.get(name);
		return (values != null && !values.isEmpty()) ? values.get(0) : null;
	}

}
