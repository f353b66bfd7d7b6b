package dev.restkit.web.webmvc;

import java.io.IOException;
import java.lang.reflect.Type;

import dev.restkit.representation.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Makes an object of neutral data, as the application's JSON would.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface NeutralDataBinder {

	/**
	 * Make an object.
	 * @param data the neutral data
	 * @param type the type of the object
	 * @param parser has read the data; if it is textual, all single values are texts, and
	 * a list of one is a single value; if it reads sequences, a list of one stands for
	 * its item where no list is expected
	 * @return the object
	 * @throws IOException if the data does not fit; described as an unreadable body
	 */
	@Nullable Object bind(@Nullable Object data, Type type, Parser parser) throws IOException;

}
