package dev.restkit.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Every type as it is declared.
 */
final class DeclaredForms implements TypeForms {

	@Override
	public ValueForms values() {
		return ValueForms.plain();
	}

	@Override
	public @Nullable List<PropertyForm> properties(Class<?> owner) {
		return null;
	}

	@Override
	public @Nullable UnionForm union(Class<?> type) {
		return null;
	}

}
