package dev.restkit.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import dev.restkit.operation.HttpCaching.Control;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * The {@code Cache-Control} header of each operation, worked out once. The most specific
 * word counts: the setting for the operation, its own annotation, the setting for its
 * group, the annotation of its class, the default.
 *
 * @since 0.1.0
 */
public final class CacheControls {

	/** The directives that say who may keep an answer. */
	private static final Pattern AUDIENCE = Pattern
		.compile("(?:^|,)\\s*(?:public|private|s-maxage|no-store)\\s*(?:$|[,=])", Pattern.CASE_INSENSITIVE);

	private final Map<String, String> settings;

	private final @Nullable String fallback;

	private final Supplier<Map<OperationId, String>> byOperation;

	/**
	 * Create the headers.
	 * @param settings headers by the ids of operations, and by the names of groups
	 * @param fallback the header where nothing else is said, or {@code null} for none
	 * @param operations all operations, asked for when they are complete
	 */
	public CacheControls(Map<String, String> settings, @Nullable String fallback,
			Supplier<? extends Collection<Operation>> operations) {
		this.settings = Map.copyOf(settings);
		this.fallback = fallback;
		this.byOperation = SingletonSupplier.of(() -> read(operations.get()));
	}

	/**
	 * The header of an operation.
	 * @param operation the operation
	 * @return the header, or {@code null} for none
	 */
	public @Nullable String of(Operation operation) {
		return this.byOperation.get().get(operation.id());
	}

	/**
	 * The names among the settings that are neither ids nor groups of any operation.
	 * @param operations all operations
	 * @return the names, sorted
	 */
	public Set<String> unknown(Collection<Operation> operations) {
		Set<String> unknown = new TreeSet<>(this.settings.keySet());
		operations.forEach((operation) -> {
			unknown.remove(operation.id().value());
			unknown.remove(operation.group());
		});
		return unknown;
	}

	/**
	 * What is said of an answer to a caller: what one that is known was shown is no
	 * shared cache's to keep, unless it is said to be. RFC 9111 has it so for
	 * {@code Authorization} (section 3.5), which is not the only way to say who one is;
	 * and its {@code must-revalidate} is no word for who may keep an answer.
	 * @param control the {@code Cache-Control} header
	 * @param known whether it is known who calls
	 * @return the header for this caller
	 */
	public static String forCaller(String control, boolean known) {
		return (known && !AUDIENCE.matcher(control).find()) ? "private, " + control : control;
	}

	private Map<OperationId, String> read(Collection<Operation> operations) {
		Map<OperationId, String> headers = new HashMap<>();
		for (Operation operation : operations) {
			String header = header(operation);
			if (header != null) {
				headers.put(operation.id(), header);
			}
		}
		return Map.copyOf(headers);
	}

	private @Nullable String header(Operation operation) {
		Control declared = operation.http().caching().control();
		String own = this.settings.get(operation.id().value());
		if (own != null) {
			return own;
		}
		if (declared != null && declared.specific()) {
			return declared.header();
		}
		String group = this.settings.get(operation.group());
		if (group != null) {
			return group;
		}
		return (declared != null) ? declared.header() : this.fallback;
	}

}
