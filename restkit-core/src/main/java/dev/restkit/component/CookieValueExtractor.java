package dev.restkit.component;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;

/**
 * Lets constraints on {@code Cookie<T>} hold for the value of a cookie. Found by Jakarta
 * Validation through {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
@UnwrapByDefault
public final class CookieValueExtractor implements ValueExtractor<Cookie<@ExtractedValue ?>> {

	@Override
	public void extractValues(Cookie<?> original, ValueReceiver receiver) {
		receiver.value(null, original.get());
	}

}
