package dev.restkit.sample.catalogue;

import dev.restkit.annotation.Permissions;
import dev.restkit.authentication.CurrentUser;
import dev.restkit.permission.ComposedPermission;
import dev.restkit.permission.IsAdmin;
import dev.restkit.permission.IsAuthenticatedOrReadOnly;
import dev.restkit.permission.IsOwner;
import dev.restkit.permission.IsReadOnly;
import dev.restkit.permission.PermissionExpression;
import dev.restkit.problem.Message;
import dev.restkit.sample.catalogue.ReviewViewSet.IsReviewer;
import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.ViewSet;

/**
 * The reviews. Whoever has logged in writes them, under their own name; who wrote one
 * changes it, and so does the staff.
 */
@Permissions({ IsAuthenticatedOrReadOnly.class, IsReviewer.class })
@ViewSet(path = "/api/reviews", filters = { "book", "rating", "reviewer" }, ordering = { "rating", "created" })
class ReviewViewSet extends ModelViewSet<Review, Long, ReviewRepresentation> {

	@Override
	protected void beforeCreate(Review review, CurrentUser user) {
		review.setReviewer(user.name());
	}

	static final class IsReviewer implements ComposedPermission {

		@Override
		public PermissionExpression expression() {
			return PermissionExpression.of(IsReadOnly.class)
				.or(PermissionExpression.of(IsAdmin.class))
				.or(IsOwner.class);
		}

		@Override
		public Message message() {
			return Message.of("bookstore.not_your_review", "This is not your review.");
		}

		@Override
		public String code() {
			return "not_your_review";
		}

	}

}
