package dev.restkit.viewset;

import java.util.Locale;

/**
 * The six operations that a view set has by itself.
 *
 * @since 0.1.0
 */
public enum StandardOperation {

	/** A page of objects. */
	LIST("GET", false, 200, "List %2$s"),

	/** A new object. */
	CREATE("POST", false, 201, "Create %1$s"),

	/** One object. */
	RETRIEVE("GET", true, 200, "Retrieve %1$s"),

	/** Replace what can be written of an object. */
	UPDATE("PUT", true, 200, "Replace %1$s"),

	/** Change some of an object. */
	PARTIAL_UPDATE("PATCH", true, 200, "Change %1$s"),

	/** Remove an object. */
	DESTROY("DELETE", true, 204, "Delete %1$s");

	private final String method;

	private final boolean detail;

	private final int status;

	private final String summary;

	StandardOperation(String method, boolean detail, int status, String summary) {
		this.method = method;
		this.detail = detail;
		this.status = status;
		this.summary = summary;
	}

	String method() {
		return this.method;
	}

	boolean detail() {
		return this.detail;
	}

	int status() {
		return this.status;
	}

	/**
	 * One line about the operation.
	 * @param model the model
	 * @param group the name of the view set
	 * @return the summary, such as "Create a book"
	 */
	String summary(Class<?> model, String group) {
		return String.format(Locale.ROOT, this.summary, Words.withArticle(model.getSimpleName()), group);
	}

	/**
	 * The last part of the operation's id, such as {@code partial_update}.
	 * @return the name
	 */
	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}
