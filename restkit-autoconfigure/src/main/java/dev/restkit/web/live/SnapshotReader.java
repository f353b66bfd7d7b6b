package dev.restkit.web.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationResult;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import dev.restkit.subscription.Evaluation;
import dev.restkit.subscription.Snapshot;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.util.MimeTypeUtils;

/**
 * Takes results apart, as clients get them: it is the renderer's own JSON that is cut
 * into rows, so that a row is exactly what a call shows.
 */
final class SnapshotReader {

	private static final String RESULTS = "results";

	private final JsonFactory json = new JsonFactory();

	private final Renderer renderer;

	private final int maxRows;

	/**
	 * Create a reader.
	 * @param renderer writes JSON
	 * @param maxRows how many rows a result may have
	 */
	SnapshotReader(Renderer renderer, int maxRows) {
		this.renderer = renderer;
		this.maxRows = maxRows;
	}

	/**
	 * Read a result.
	 * @param result the result
	 * @param operation what was called
	 * @param rowKey the field that tells rows apart, or {@code null} if there are none
	 * @return the result as clients see it
	 */
	Evaluation read(OperationResult result, Operation operation, @Nullable String rowKey) {
		return result.fold(new OperationResult.Cases<>((value) -> of(value.value(), operation, rowKey),
				(stream) -> failure(ProblemKind.ERROR), (raw) -> failure(ProblemKind.ERROR),
				(empty) -> new Evaluation.Result(new Snapshot.Whole("null")),
				(failure) -> new Evaluation.Failure(failure.problem())));
	}

	private Evaluation of(Object value, Operation operation, @Nullable String rowKey) {
		String text = write(new Rendering(value, MimeTypeUtils.APPLICATION_JSON, operation.result()));
		List<Snapshot.Row> rows = (rowKey != null) ? rows(text, rowKey) : null;
		if (rowKey == null || rows == null) {
			return new Evaluation.Result(new Snapshot.Whole(text));
		}
		return (rows.size() > this.maxRows) ? failure(ProblemKind.CONTENT_TOO_LARGE)
				: new Evaluation.Result(new Snapshot.Rows(rowKey, rows));
	}

	/**
	 * Write a value as clients get it.
	 * @param rendering the value
	 * @return its JSON
	 */
	String write(Rendering rendering) {
		FastByteArrayOutputStream bytes = new FastByteArrayOutputStream();
		try {
			this.renderer.render(rendering, bytes);
		}
		catch (IOException ex) {
			throw new IllegalStateException("Memory cannot be written to", ex);
		}
		return new String(bytes.toByteArrayUnsafe(), StandardCharsets.UTF_8);
	}

	private static Evaluation failure(ProblemKind kind) {
		return new Evaluation.Failure(Problem.of(kind));
	}

	/**
	 * The rows of a list, or of the page of one.
	 * @return the rows, or {@code null} if there are none that can be told apart
	 */
	private @Nullable List<Snapshot.Row> rows(String text, String rowKey) {
		try (JsonParser parser = this.json.createParser(ObjectReadContext.empty(), text)) {
			JsonToken first = parser.nextToken();
			if (first == JsonToken.START_OBJECT && !moveTo(parser)) {
				return null;
			}
			if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
				return null;
			}
			return rows(parser, text, rowKey);
		}
	}

	private static boolean moveTo(JsonParser parser) {
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			JsonToken value = parser.nextToken();
			if (name.equals(RESULTS) && value == JsonToken.START_ARRAY) {
				return true;
			}
			parser.skipChildren();
		}
		return false;
	}

	private static @Nullable List<Snapshot.Row> rows(JsonParser parser, String text, String rowKey) {
		List<Snapshot.Row> rows = new ArrayList<>();
		Set<String> keys = new LinkedHashSet<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			if (parser.currentToken() != JsonToken.START_OBJECT) {
				return null;
			}
			Snapshot.Row row = row(parser, text, rowKey);
			if (row == null || !keys.add(row.key())) {
				return null;
			}
			rows.add(row);
		}
		return rows;
	}

	private static Snapshot.@Nullable Row row(JsonParser parser, String text, String rowKey) {
		int start = start(parser);
		Map<String, String> fields = new LinkedHashMap<>();
		String key = null;
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			JsonToken value = parser.nextToken();
			int from = start(parser);
			if (name.equals(rowKey)) {
				key = value.isScalarValue() ? parser.getString() : null;
			}
			parser.skipChildren();
			fields.put(name, text.substring(from, end(parser)));
		}
		return (key != null) ? new Snapshot.Row(key, text.substring(start, end(parser)), fields) : null;
	}

	private static int start(JsonParser parser) {
		return (int) parser.currentTokenLocation().getCharOffset();
	}

	/**
	 * Texts are read only when somebody asks for them; before that, the parser stands at
	 * their beginning.
	 */
	private static int end(JsonParser parser) {
		if (parser.currentToken() == JsonToken.VALUE_STRING) {
			parser.getStringLength();
		}
		return (int) parser.currentLocation().getCharOffset();
	}

}
