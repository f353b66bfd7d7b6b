package dev.restkit.component;

/**
 * Supplies a component of the application's own: any handler that has a parameter of type
 * {@code T} gets what this bean makes (API Star's {@code Component}). The bean has
 * exactly one method named {@code resolve}, which returns {@code T} and takes what a
 * handler may take: headers, query parameters, the current user, other components.
 *
 * <pre class="code">
 * &#064;Component
 * class BasketProvider implements ComponentProvider&lt;Basket&gt; {
 *
 * 	Basket resolve(Cookie&lt;UUID&gt; basket, CurrentUser user) { ... }
 *
 * }
 * </pre>
 *
 * It runs once for each call, however many parameters ask for it, and only for handlers
 * that ask.
 *
 * @param <T> the type that it supplies
 * @since 0.1.0
 */
public interface ComponentProvider<T> {

}
