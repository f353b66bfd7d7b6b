package dev.restkit.data.jpa;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.restkit.data.jpa.ModelRepresentation.UniqueSet;
import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;

import org.springframework.util.StringUtils;

/**
 * Reads which attributes are unique together, from the unique constraints of the table.
 */
final class UniqueSetReader {

	List<UniqueSet> read(EntityType<?> entity, List<ModelField> fields) {
		Table table = entity.getJavaType().getAnnotation(Table.class);
		if (table == null) {
			return List.of();
		}
		Map<String, ModelField> byColumn = new LinkedHashMap<>();
		fields.forEach((field) -> columns(field).forEach((column) -> byColumn.put(column, field)));
		List<UniqueSet> sets = new ArrayList<>();
		for (UniqueConstraint constraint : table.uniqueConstraints()) {
			List<String> names = new ArrayList<>();
			List<String> attributes = new ArrayList<>();
			for (String column : constraint.columnNames()) {
				ModelField field = byColumn.get(column.toLowerCase(Locale.ROOT));
				if (field != null && field.path() != null) {
					names.add(field.property().name());
					attributes.add(field.path().toString());
				}
			}
			if (names.size() == constraint.columnNames().length) {
				sets.add(new UniqueSet(names, attributes));
			}
		}
		return sets;
	}

	private static List<String> columns(ModelField field) {
		AttributePath path = field.path();
		if (path == null || path.steps().size() != 1 || field.writing() == null) {
			return List.of();
		}
		Attribute<?, ?> attribute = path.last();
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
