package dev.restkit.web.live;

import java.util.function.Supplier;

import dev.restkit.representation.LinkForm;
import dev.restkit.web.webmvc.ServletApplicationUrl;
import org.jspecify.annotations.Nullable;

/**
 * Writes links where no request says how.
 *
 * @param url takes the form that is wanted, or {@code null} if it cannot be told
 */
record LinkScope(@Nullable ServletApplicationUrl url) {

	/**
	 * Do something whose links are written in a form.
	 * @param form the form
	 * @param work what to do
	 * @param <T> what comes of it
	 * @return what came of it
	 */
	<T> T within(LinkForm form, Supplier<T> work) {
		return (this.url != null) ? this.url.within(form, work) : work.get();
	}

}
