package dev.restkit.data.jpa;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.restkit.data.jpa.ModelRepresentation.UniqueSet;
import jakarta.persistence.Column;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import org.hibernate.annotations.NaturalId;

import org.springframework.util.StringUtils;

/**
 * Reads which attributes are unique, alone or together, from the unique constraints and
 * indexes of the table.
 */
final class UniqueSetReader {

	List<UniqueSet> read(EntityType<?> entity, List<ModelField> fields) {
		Map<String, ModelField> byColumn = new LinkedHashMap<>();
		fields.forEach((field) -> columns(field).forEach((column) -> byColumn.put(column, field)));
		List<UniqueSet> sets = new ArrayList<>();
		for (List<String> columns : uniqueColumns(entity)) {
			List<String> names = new ArrayList<>();
			List<String> attributes = new ArrayList<>();
			for (String column : columns) {
				ModelField field = byColumn.get(column);
				if (field != null && field.path() != null) {
					names.add(field.property().name());
					attributes.add(field.path().toString());
				}
			}
			if (names.size() == columns.size()) {
				sets.add(new UniqueSet(names, attributes));
			}
		}
		return sets;
	}

	/**
	 * Whether no two objects may have the same value of an attribute.
	 * @param entity the entity
	 * @param attribute its attribute
	 * @return {@code true} if the mapping says so
	 */
	boolean isUnique(EntityType<?> entity, SingularAttribute<?, ?> attribute) {
		if (attribute.isId() || ColumnFacts.of(attribute).unique()) {
			return true;
		}
		long naturalIds = entity.getAttributes().stream().filter(UniqueSetReader::isNaturalId).count();
		if (naturalIds == 1 && isNaturalId(attribute)) {
			return true;
		}
		List<String> columns = columns(attribute);
		return uniqueColumns(entity).stream().anyMatch((set) -> set.size() == 1 && columns.contains(set.get(0)));
	}

	private static boolean isNaturalId(Attribute<?, ?> attribute) {
		return ((AnnotatedElement) attribute.getJavaMember()).isAnnotationPresent(NaturalId.class);
	}

	/**
	 * The columns of each constraint, in lower case, also of the tables of what the
	 * entity extends.
	 */
	private static List<List<String>> uniqueColumns(EntityType<?> entity) {
		List<List<String>> sets = new ArrayList<>();
		for (Class<?> type = entity.getJavaType(); type != null; type = type.getSuperclass()) {
			Table table = type.getAnnotation(Table.class);
			if (table != null) {
				for (UniqueConstraint constraint : table.uniqueConstraints()) {
					sets.add(lowerCase(Stream.of(constraint.columnNames())));
				}
				for (Index index : table.indexes()) {
					if (index.unique()) {
						sets.add(lowerCase(
								Stream.of(index.columnList().split(",")).map((part) -> part.strip().split(" ", 2)[0])));
					}
				}
			}
		}
		return sets;
	}

	private static List<String> lowerCase(Stream<String> columns) {
		return columns.map((column) -> column.toLowerCase(Locale.ROOT)).toList();
	}

	private static List<String> columns(ModelField field) {
		AttributePath path = field.path();
		return (path == null || path.steps().size() != 1 || field.writing() == null) ? List.of() : columns(path.last());
	}

	private static List<String> columns(Attribute<?, ?> attribute) {
		AnnotatedElement member = (AnnotatedElement) attribute.getJavaMember();
		Column column = member.getAnnotation(Column.class);
		JoinColumn joinColumn = member.getAnnotation(JoinColumn.class);
		if (column != null && !column.name().isEmpty()) {
			return List.of(column.name().toLowerCase(Locale.ROOT));
		}
		if (joinColumn != null && !joinColumn.name().isEmpty()) {
			return List.of(joinColumn.name().toLowerCase(Locale.ROOT));
		}
		String name = attribute.getName() + (attribute.isAssociation() ? "_id" : "");
		return List.of(name.toLowerCase(Locale.ROOT), snakeCase(name));
	}

	private static String snakeCase(String name) {
		StringBuilder snake = new StringBuilder();
		for (String word : StringUtils.delimitedListToStringArray(name, "_")) {
			for (int index = 0; index < word.length(); index++) {
				char character = word.charAt(index);
				if (Character.isUpperCase(character) && index > 0) {
					snake.append('_');
				}
				snake.append(Character.toLowerCase(character));
			}
			snake.append('_');
		}
		return snake.substring(0, snake.length() - 1);
	}

}
