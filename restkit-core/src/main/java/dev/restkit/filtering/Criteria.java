package dev.restkit.filtering;

import java.util.List;

/**
 * What a caller asks of a list: which objects, in which order.
 *
 * @param conditions comparisons that all must hold
 * @param terms texts each of which must be contained in some attribute of
 * {@code searched}, without regard to case
 * @param searched the attributes that are searched
 * @param orders the keys of the order; never empty, and always total
 * @since 0.1.0
 */
public record Criteria(List<Condition> conditions, List<String> terms, List<String> searched, List<Order> orders) {

	public Criteria {
		conditions = List.copyOf(conditions);
		terms = List.copyOf(terms);
		searched = List.copyOf(searched);
		orders = List.copyOf(orders);
	}

}
