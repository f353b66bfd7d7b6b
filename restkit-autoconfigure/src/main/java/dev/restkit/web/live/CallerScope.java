package dev.restkit.web.live;

import java.util.function.Supplier;

import dev.restkit.representation.LinkForm;
import dev.restkit.visibility.FieldAccess;
import dev.restkit.web.webmvc.ServletApplicationUrl;
import dev.restkit.web.webmvc.ServletFieldAccess;
import org.jspecify.annotations.Nullable;

/**
 * Does for a caller what no request says anything about.
 *
 * @param url takes the form of links that is wanted, or {@code null} if it cannot be told
 * @param fields takes what the caller sees and sets
 */
record CallerScope(@Nullable ServletApplicationUrl url, ServletFieldAccess fields) {

	/**
	 * Do something whose links are written in a form, with the fields that a caller has.
	 * @param form the form
	 * @param access the access of the caller
	 * @param work what to do
	 * @param <T> what comes of it
	 * @return what came of it
	 */
	<T> T within(LinkForm form, FieldAccess access, Supplier<T> work) {
		ServletApplicationUrl known = this.url;
		return this.fields.within(access, (known != null) ? () -> known.within(form, work) : work);
	}

}
