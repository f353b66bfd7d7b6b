package dev.restkit.autoconfigure.data;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.StandardOperation;
import dev.restkit.viewset.ViewSet;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import org.jspecify.annotations.Nullable;

/**
 * A model that is abstract, and view sets of it.
 */
final class Trees {

	private Trees() {
	}

	@Entity(name = "Tree")
	@Inheritance
	abstract static class Tree {

		@Id
		@GeneratedValue
		@Nullable Long id;

		@Nullable String name;

	}

	@Entity(name = "Oak")
	static class Oak extends Tree {

	}

	@ModelSerializer(Tree.class)
	record TreeRepresentation(@ReadOnly Long id, @Nullable String name) {

	}

	@ViewSet(path = "/api/trees")
	static class TreeViewSet extends ModelViewSet<Tree, Long, TreeRepresentation> {

	}

	@ViewSet(path = "/api/trees", operations = { StandardOperation.LIST, StandardOperation.UPDATE })
	static class TreeListViewSet extends ModelViewSet<Tree, Long, TreeRepresentation> {

	}

}
