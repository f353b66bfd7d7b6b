package dev.restkit.viewset;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.stereotype.Component;

/**
 * Declares a view set: a bean that bundles the operations of one model. It is found as
 * controllers are, by component scan or as a {@code @Bean}. Fields are named as clients
 * see them; {@code author.name} goes one relation away.
 *
 * @since 0.1.0
 */
@Documented
@Component
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ViewSet {

	/**
	 * The path of the list, such as {@code /api/books}. The last part names the
	 * operations: {@code books.list}.
	 * @return the path
	 */
	String path();

	/**
	 * Which of the six operations there are; other methods are refused with a 405.
	 * @return the operations; all by default
	 */
	StandardOperation[] operations() default { StandardOperation.LIST, StandardOperation.CREATE,
			StandardOperation.RETRIEVE, StandardOperation.UPDATE, StandardOperation.PARTIAL_UPDATE,
			StandardOperation.DESTROY };

	/**
	 * The fields in which {@code ?search=} looks, each term in any of them.
	 * @return the fields; none for no search
	 */
	String[] search() default {};

	/**
	 * The fields that {@code ?ordering=} may name.
	 * @return the fields; none for no ordering by clients
	 */
	String[] ordering() default {};

	/**
	 * The order of a list that asks for none, such as {@code -created}; the primary key
	 * always decides what this leaves open.
	 * @return the fields, each with {@code -} for descending
	 */
	String[] defaultOrdering() default {};

	/**
	 * The fields that may be filtered by, as {@code ?price__gte=10}. Write
	 * {@code tag:tags.name} to give a filter a name of its own.
	 * @return the fields; none for no filters
	 */
	String[] filters() default {};

	/**
	 * Whether a creation takes a list of objects as well, and stores all of them or none;
	 * at most {@code restkit.limits.bulk} (Django REST framework's {@code many=True}).
	 * @return {@code true} for lists as well
	 */
	boolean bulk() default false;

	/**
	 * Whether this one speaks for its model where several view sets serve it: hyperlinks
	 * lead here, and its scope holds wherever objects are looked up outside of view sets.
	 * The only view set of a model always does.
	 * @return {@code true} for the one of several
	 */
	boolean primary() default false;

	/**
	 * The number of objects on a page.
	 * @return the number, or 0 for {@code restkit.pagination.page-size}
	 */
	int pageSize() default 0;

}
