package dev.restkit.format.json;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.restkit.schema.PropertyForm;
import dev.restkit.schema.TypeForms;
import dev.restkit.schema.UnionForm;
import dev.restkit.schema.ValueForms;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the application's mapper how it writes and reads types, whatever decides it there:
 * annotations, mix-ins, modules or settings. What it says is kept.
 *
 * @since 0.1.0
 */
public final class JacksonTypeForms implements TypeForms {

	private final Map<Class<?>, List<PropertyForm>> properties = new ConcurrentHashMap<>();

	private final JacksonValueForms values;

	private final JacksonProperties reader;

	private final JacksonUnions unions;

	/**
	 * Create the forms.
	 * @param mapper the mapper to ask
	 */
	public JacksonTypeForms(JsonMapper mapper) {
		this.unions = new JacksonUnions(mapper);
		this.values = new JacksonValueForms(mapper, this.unions);
		this.reader = new JacksonProperties(mapper, this.values);
	}

	@Override
	public ValueForms values() {
		return this.values;
	}

	@Override
	public List<PropertyForm> properties(Class<?> owner) {
		List<PropertyForm> known = this.properties.get(owner);
		if (known == null) {
			known = this.reader.read(owner);
			this.properties.put(owner, known);
		}
		return known;
	}

	@Override
	public @Nullable UnionForm union(Class<?> type) {
		return this.unions.of(type);
	}

}
