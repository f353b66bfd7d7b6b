package dev.restkit.representation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.restkit.representation.FormName.Step;
import org.jspecify.annotations.Nullable;

/**
 * A place in a form while it is read: values, an object or a list of further places, but
 * only one of these.
 */
final class FormNode {

	private final List<Object> values = new ArrayList<>(1);

	private @Nullable Map<String, FormNode> properties;

	private @Nullable Map<Integer, FormNode> items;

	private boolean repeated;

	/**
	 * Go one step further.
	 * @param step the step
	 * @return the place, or {@code null} if this one is used in another way
	 */
	@Nullable FormNode go(Step step) {
		if (step == Step.NEXT_ITEM) {
			this.repeated = true;
			return (this.properties == null && this.items == null) ? this : null;
		}
		if (!this.values.isEmpty() || this.repeated) {
			return null;
		}
		return step.isIndex() ? item(step.index()) : property(step.key());
	}

	/**
	 * Put a value here.
	 * @param value the value
	 * @return whether that was possible
	 */
	boolean add(Object value) {
		return this.properties == null && this.items == null && this.values.add(value);
	}

	/**
	 * What stands here. The items of a list are in the order of their indices.
	 * @return neutral data
	 */
	Object data() {
		if (this.properties != null) {
			Map<String, Object> object = new LinkedHashMap<>();
			this.properties.forEach((name, node) -> object.put(name, node.data()));
			return object;
		}
		if (this.items != null) {
			return new ArrayList<>(this.items.values().stream().map(FormNode::data).toList());
		}
		return (this.repeated || this.values.size() > 1) ? this.values : this.values.get(0);
	}

	private @Nullable FormNode property(String name) {
		if (this.items != null) {
			return null;
		}
		if (this.properties == null) {
			this.properties = new LinkedHashMap<>();
		}
		return this.properties.computeIfAbsent(name, (key) -> new FormNode());
	}

	private @Nullable FormNode item(int index) {
		if (this.properties != null) {
			return null;
		}
		if (this.items == null) {
			this.items = new TreeMap<>();
		}
		return this.items.computeIfAbsent(index, (key) -> new FormNode());
	}

}
