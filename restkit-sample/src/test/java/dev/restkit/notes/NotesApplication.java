package dev.restkit.notes;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.restkit.annotation.Permissions;
import dev.restkit.annotation.Subscribable;
import dev.restkit.authentication.CurrentUser;
import dev.restkit.permission.Permission;
import dev.restkit.annotation.ModelSerializer;
import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.ViewSet;
import dev.restkit.web.security.Authenticator;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Notes of which everybody sees those that belong to all, and the own ones, as long as
 * one is a member.
 */
@SpringBootApplication
class NotesApplication {

	/** Who is no member any more, on all nodes. */
	static final Set<String> EXCLUDED = ConcurrentHashMap.newKeySet();

	/**
	 * What clients see of a note.
	 *
	 * @param id its number
	 * @param owner whom it belongs to
	 * @param shelf where it is
	 * @param rank its place there
	 * @param text what it says
	 */
	@ModelSerializer(Note.class)
	record NoteView(Long id, String owner, String shelf, int rank, String text) {
	}

	@ViewSet(path = "/api/notes", search = "text", ordering = { "rank", "id" }, defaultOrdering = "id",
			filters = { "shelf", "rank" })
	@Permissions(Member.class)
	static class NoteViewSet extends ModelViewSet<Note, Long, NoteView> {

		@Override
		protected Specification<Note> scope(CurrentUser user) {
			return (note, query, criteria) -> criteria.or(criteria.equal(note.get("owner"), user.name()),
					criteria.equal(note.get("owner"), "all"));
		}

	}

	@RestController
	static class NotesApi {

		private final EntityManager entities;

		NotesApi(EntityManager entities) {
			this.entities = entities;
		}

		@GetMapping("/api/total")
		@Subscribable(Note.class)
		Total total() {
			return new Total(
					this.entities.createQuery("select count(note) from Note note", Long.class).getSingleResult());
		}

	}

	/**
	 * How many there are.
	 *
	 * @param notes the number
	 */
	record Total(long notes) {
	}

	static class Member implements Permission {

		boolean hasPermission(CurrentUser user) {
			return !EXCLUDED.contains(user.name());
		}

	}

	/**
	 * Believes whatever name a client says.
	 */
	@Component
	static class Names implements Authenticator {

		@Override
		public String name() {
			return "name";
		}

		@Override
		public String challenge() {
			return "Name";
		}

		@Override
		public Authentication authenticate(HttpServletRequest request) {
			String name = request.getHeader("X-Name");
			return (name != null) ? UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()) : null;
		}

	}

}
