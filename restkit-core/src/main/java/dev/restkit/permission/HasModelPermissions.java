package dev.restkit.permission;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.operation.Operation;

/**
 * Permits who was granted just this for just these objects: {@code books:view},
 * {@code books:add}, {@code books:change} and {@code books:delete} for the operations of
 * the group {@code books} (Django REST framework's {@code DjangoModelPermissions}, which
 * asks nothing of who only reads). An action that is no standard operation views or
 * changes.
 *
 * @since 0.1.0
 */
public final class HasModelPermissions implements Permission {

	private static final String CREATE = ".create";

	boolean hasPermission(CurrentUser user, Operation operation) {
		return user.hasAuthority(operation.group() + ':' + taskOf(operation));
	}

	private static String taskOf(Operation operation) {
		if (operation.http().isSafe()) {
			return "view";
		}
		return switch (operation.http().method()) {
			case "DELETE" -> "delete";
			case "POST" -> operation.id().value().endsWith(CREATE) ? "add" : "change";
			default -> "change";
		};
	}

}
