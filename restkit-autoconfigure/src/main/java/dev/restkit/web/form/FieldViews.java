package dev.restkit.web.form;

import dev.restkit.web.Labels;
import org.jspecify.annotations.Nullable;

/**
 * All of a field but its control.
 *
 * @param id the id of the element
 * @param place where it stands
 * @param help HTML that explains it
 * @param rules its constraints in words
 * @param error what is wrong with it
 */
record FieldViews(String id, FormBuilder.Place place, @Nullable String help, @Nullable String rules,
		@Nullable String error) {

	FieldView input(FieldView.Input input) {
		return view(input, null, null, null, null, null, null);
	}

	FieldView area(FieldView.Area area) {
		return view(null, area, null, null, null, null, null);
	}

	FieldView check(FieldView.Check check) {
		return view(null, null, check, null, null, null, null);
	}

	FieldView choice(FieldView.Choice choice) {
		return view(null, null, null, choice, null, null, null);
	}

	FieldView list(FieldView.Repeated list) {
		return view(null, null, null, null, list, null, null);
	}

	FieldView group(FieldView.Group group) {
		return view(null, null, null, null, null, group, null);
	}

	FieldView union(FieldView.Union union) {
		return view(null, null, null, null, null, null, union);
	}

	private FieldView view(FieldView.@Nullable Input input, FieldView.@Nullable Area area,
			FieldView.@Nullable Check check, FieldView.@Nullable Choice choice, FieldView.@Nullable Repeated list,
			FieldView.@Nullable Group group, FieldView.@Nullable Union union) {
		return new FieldView(this.id, this.place.path(), this.place.key(), Labels.of(this.place.label()), this.help,
				this.rules, this.place.required(), this.place.nullable(), this.error, input, area, check, choice, list,
				group, union);
	}

}
