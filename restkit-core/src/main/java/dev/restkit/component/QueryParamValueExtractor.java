package dev.restkit.component;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;

/**
 * Lets constraints on {@code QueryParam<T>} hold for the value of a query parameter.
 * Found by Jakarta Validation through {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
@UnwrapByDefault
public final class QueryParamValueExtractor implements ValueExtractor<QueryParam<@ExtractedValue ?>> {

	@Override
	public void extractValues(QueryParam<?> original, ValueReceiver receiver) {
		receiver.value(null, original.get());
	}

}
