package dev.restkit.problem;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of problems that RESTKit itself reports, with Django REST framework's codes
 * and sentences.
 *
 * @since 0.1.0
 */
public enum ProblemKind {

	/** Input that breaks its rules. */
	INVALID(400, "Bad Request", "invalid", "Invalid input."),

	/** Bytes that cannot be read as what they say they are. */
	PARSE_ERROR(400, "Bad Request", "parse_error", "Malformed request."),

	/** Credentials are needed. */
	NOT_AUTHENTICATED(401, "Unauthorized", "not_authenticated", "Authentication credentials were not provided."),

	/** Credentials that are wrong. */
	AUTHENTICATION_FAILED(401, "Unauthorized", "authentication_failed", "Incorrect authentication credentials."),

	/** The caller may not do this. */
	PERMISSION_DENIED(403, "Forbidden", "permission_denied", "You do not have permission to perform this action."),

	/** There is nothing here. */
	NOT_FOUND(404, "Not Found", "not_found", "Not found."),

	/** The path does not have this method. */
	METHOD_NOT_ALLOWED(405, "Method Not Allowed", "method_not_allowed", "Method not allowed."),

	/** No format that the client accepts. */
	NOT_ACCEPTABLE(406, "Not Acceptable", "not_acceptable", "Could not satisfy the request Accept header."),

	/** The stored state refuses it. */
	CONFLICT(409, "Conflict", "conflict", "The request conflicts with the stored state."),

	/** The object is not as the caller expects it. */
	PRECONDITION_FAILED(412, "Precondition Failed", "precondition_failed",
			"The object was changed since it was last read."),

	/** The body is larger than its limit. */
	CONTENT_TOO_LARGE(413, "Content Too Large", "content_too_large", "The request body is too large."),

	/** A format that is not read here. */
	UNSUPPORTED_MEDIA_TYPE(415, "Unsupported Media Type", "unsupported_media_type",
			"Unsupported media type in request."),

	/** The part that is asked for is not there. */
	RANGE_NOT_SATISFIABLE(416, "Range Not Satisfiable", "range_not_satisfiable",
			"The requested range is behind the end of the file."),

	/** The caller must say which state it changes. */
	PRECONDITION_REQUIRED(428, "Precondition Required", "precondition_required",
			"This request must carry an If-Match header."),

	/** The caller has called too often. */
	THROTTLED(429, "Too Many Requests", "throttled", "Request was throttled."),

	/** Nobody expected this. */
	ERROR(500, "Internal Server Error", "error", "A server error occurred."),

	/** A store does not answer. */
	UNAVAILABLE(503, "Service Unavailable", "unavailable", "The service is unavailable, try again later.");

	private final int status;

	private final String title;

	private final String code;

	private final String detail;

	ProblemKind(int status, String title, String code, String detail) {
		this.status = status;
		this.title = title;
		this.code = code;
		this.detail = detail;
	}

	/**
	 * The first kind with a status.
	 * @param status the HTTP status
	 * @return the kind, or {@code null} if RESTKit has none of that status
	 */
	public static @Nullable ProblemKind ofStatus(int status) {
		for (ProblemKind kind : values()) {
			if (kind.status == status) {
				return kind;
			}
		}
		return null;
	}

	public int status() {
		return this.status;
	}

	public String title() {
		return this.title;
	}

	public String code() {
		return this.code;
	}

	public String detail() {
		return this.detail;
	}

	/**
	 * The sentence of the kind, whose key is {@code restkit.problem.} and the code.
	 * @return the sentence
	 */
	public Message sentence() {
		return Message.of("restkit.problem." + this.code, this.detail);
	}

}
