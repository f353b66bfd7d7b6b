package dev.restkit.autoconfigure;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dev.restkit.format.json.JacksonPropertyNaming;
import dev.restkit.format.json.JacksonTypeForms;
import dev.restkit.method.HandlerDeclaration;
import dev.restkit.method.HandlerMethodReader;
import dev.restkit.method.TypeReader;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.validation.UnknownFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/**
 * Reads one handler on Boot's background thread while the application is still preparing
 * its context. Most of the time that reading the first handler takes goes into loading
 * the classes for it, of Jackson and of RESTKit; so the application's own are read
 * faster.
 */
final class HandlerPreinitializer implements BackgroundPreinitializer {

	@Override
	public void preinitialize() throws NoSuchMethodException {
		read();
	}

	OperationPlan read() throws NoSuchMethodException {
		JsonMapper mapper = JsonMapper.builder().build();
		TypeReader types = new TypeReader(new JacksonPropertyNaming(mapper), new JacksonTypeForms(mapper),
				UnknownFields.REJECT, List.of());
		Handler handler = new Handler();
		Method method = Handler.class.getDeclaredMethod("update", long.class, Optional.class, Content.class);
		HttpBinding http = new HttpBinding("PUT", "/specimens/{id}", 200, List.of(), List.of());
		return new HandlerMethodReader(types, List.of(), List.of(), null).read(new HandlerDeclaration(handler, method,
				http, new OperationId("specimen"), "specimens", Operation.Documentation.none()));
	}

	/**
	 * A handler with a bit of everything.
	 */
	static final class Handler {

		Content update(long id, Optional<String> language, Content content) {
			return content;
		}

	}

	/**
	 * Values of the most usual kinds.
	 *
	 * @param name a text
	 * @param price a number
	 * @param kind a choice
	 * @param day a date
	 * @param moment a moment
	 * @param related further objects
	 */
	record Content(@NotBlank @Size(max = 100) String name, @Positive BigDecimal price, Kind kind,
			@Nullable LocalDate day, @Nullable Instant moment, List<Related> related) {

	}

	/**
	 * A further object.
	 *
	 * @param id a number
	 * @param name a text
	 */
	record Related(long id, String name) {

	}

	/**
	 * A choice.
	 */
	enum Kind {

		/**
		 * The one.
		 */
		ONE,

		/**
		 * The other.
		 */
		OTHER

	}

}
