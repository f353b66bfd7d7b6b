package dev.restkit.component;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;

/**
 * Lets constraints on {@code Header<T>} hold for the value of a header. Found by Jakarta
 * Validation through {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
@UnwrapByDefault
public final class HeaderValueExtractor implements ValueExtractor<Header<@ExtractedValue ?>> {

	@Override
	public void extractValues(Header<?> original, ValueReceiver receiver) {
		receiver.value(null, original.get());
	}

}
