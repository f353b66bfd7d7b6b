package dev.restkit.data.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.restkit.filtering.Condition;
import dev.restkit.filtering.Criteria;
import dev.restkit.filtering.Lookup;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;

/**
 * Turns the criteria of a list into predicates. Relations to many are asked with
 * {@code exists}, so that no row stands twice.
 */
final class PredicateReader {

	private static final char ESCAPE = '!';

	private final CriteriaBuilder criteria;

	private final AbstractQuery<?> query;

	private final Root<?> root;

	private final Joins joins;

	private final Map<String, AttributePath> paths;

	PredicateReader(CriteriaBuilder criteria, AbstractQuery<?> query, Root<?> root, Joins joins,
			Map<String, AttributePath> paths) {
		this.criteria = criteria;
		this.query = query;
		this.root = root;
		this.joins = joins;
		this.paths = paths;
	}

	List<Predicate> read(Criteria asked) {
		List<Predicate> predicates = new ArrayList<>();
		for (Condition condition : asked.conditions()) {
			predicates.add(where(path(condition.attribute()), condition));
		}
		for (String term : asked.terms()) {
			List<Predicate> any = new ArrayList<>();
			for (String attribute : asked.searched()) {
				any.add(where(path(attribute), new Condition(attribute, Lookup.ICONTAINS, List.of(term))));
			}
			predicates.add(this.criteria.or(any.toArray(new Predicate[0])));
		}
		return predicates;
	}

	private AttributePath path(String attribute) {
		AttributePath path = this.paths.get(attribute);
		if (path == null) {
			throw new IllegalStateException(
					"'%s' is not an attribute that was asked for at start-up".formatted(attribute));
		}
		return path;
	}

	private Predicate where(AttributePath path, Condition condition) {
		int many = path.firstToMany();
		if (many < 0) {
			return compare(this.joins.expression(path), condition);
		}
		Subquery<Integer> exists = this.query.subquery(Integer.class);
		From<?, ?> start = exists.correlate(this.root);
		for (int index = 0; index < many; index++) {
			start = start.join(path.steps().get(index).getName());
		}
		From<?, ?> element = start.join(path.steps().get(many).getName(), JoinType.INNER);
		exists.select(this.criteria.literal(1));
		if (condition.lookup() == Lookup.ISNULL) {
			Predicate any = this.criteria.exists(exists);
			return Boolean.TRUE.equals(condition.value()) ? this.criteria.not(any) : any;
		}
		AttributePath rest = path.from(many + 1);
		exists.where(compare(new Joins(element).expression(rest), condition));
		return this.criteria.exists(exists);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private Predicate compare(Expression<?> expression, Condition condition) {
		Object value = condition.value();
		Expression<Comparable> ordered = (Expression<Comparable>) expression;
		Expression<String> text = (Expression<String>) expression;
		return switch (condition.lookup()) {
			case EXACT -> this.criteria.equal(expression, value);
			case IEXACT -> this.criteria.equal(this.criteria.lower(text), lower(value));
			case CONTAINS -> this.criteria.like(text, "%" + escape(value.toString()) + "%", ESCAPE);
			case ICONTAINS -> this.criteria.like(this.criteria.lower(text), "%" + escape(lower(value)) + "%", ESCAPE);
			case STARTSWITH -> this.criteria.like(text, escape(value.toString()) + "%", ESCAPE);
			case IN -> expression.in(condition.values());
			case GT -> this.criteria.greaterThan(ordered, (Comparable) value);
			case GTE -> this.criteria.greaterThanOrEqualTo(ordered, (Comparable) value);
			case LT -> this.criteria.lessThan(ordered, (Comparable) value);
			case LTE -> this.criteria.lessThanOrEqualTo(ordered, (Comparable) value);
			case RANGE -> this.criteria.between(ordered, (Comparable) value, (Comparable) condition.values().get(1));
			case ISNULL -> Boolean.TRUE.equals(value) ? expression.isNull() : expression.isNotNull();
		};
	}

	private static String lower(Object value) {
		return value.toString().toLowerCase(Locale.ROOT);
	}

	private static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 4);
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			if (character == '%' || character == '_' || character == ESCAPE) {
				escaped.append(ESCAPE);
			}
			escaped.append(character);
		}
		return escaped.toString();
	}

}
