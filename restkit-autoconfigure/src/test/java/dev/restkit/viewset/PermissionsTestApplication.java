package dev.restkit.viewset;

import java.security.Principal;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.OwnRows;
import dev.restkit.annotation.Owner;
import dev.restkit.annotation.Permissions;
import dev.restkit.authentication.CurrentUser;
import dev.restkit.component.Header;
import dev.restkit.operation.Operation;
import dev.restkit.permission.AllowAny;
import dev.restkit.permission.ComposedPermission;
import dev.restkit.permission.IsAuthenticated;
import dev.restkit.permission.IsAuthenticatedOrReadOnly;
import dev.restkit.permission.ObjectPermission;
import dev.restkit.permission.Permission;
import dev.restkit.permission.PermissionExpression;
import dev.restkit.permission.IsReadOnly;
import dev.restkit.problem.Message;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Notes that belong to somebody, and a door with a bell.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = { ServletWebSecurityAutoConfiguration.class, SecurityFilterAutoConfiguration.class,
		ManagementWebSecurityAutoConfiguration.class })
class PermissionsTestApplication {

	@Bean
	Clock clock() {
		return new Clock("nine");
	}

	/** Whoever says a name is believed. */
	@Bean
	Filter user() {
		return (request, response, chain) -> chain.doFilter(new NamedRequest((HttpServletRequest) request), response);
	}

	@Bean
	Object data(EntityManager entities, TransactionOperations transactions) {
		return transactions.execute((status) -> {
			for (String owner : new String[] { "ada", "grace" }) {
				Note note = new Note();
				note.owner = owner;
				note.text = "by " + owner;
				entities.persist(note);
			}
			return "done";
		});
	}

	record Clock(String hour) {

	}

	static class NamedRequest extends HttpServletRequestWrapper {

		NamedRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable Principal getUserPrincipal() {
			String name = getHeader("X-User");
			return (name != null) ? () -> name : null;
		}

	}

	@Entity(name = "Note")
	static class Note {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Owner
		String owner;

		String text;

	}

	@ModelSerializer(Note.class)
	record NoteRepresentation(Long id, String owner, String text) {

	}

	@ViewSet(path = "/api/notes")
	@Permissions({ IsAuthenticatedOrReadOnly.class, OwnerOrReadOnly.class })
	static class NoteViewSet extends ModelViewSet<Note, Long, NoteRepresentation> {

		@Action(detail = true, method = Action.Method.POST)
		@Permissions(IsOwner.class)
		Note shout(Note note) {
			note.text = note.text.toUpperCase(java.util.Locale.ROOT);
			return note;
		}

		@Action(detail = true, method = Action.Method.POST)
		@Permissions(Secretly.class)
		String whisper(Long id) {
			return "psst";
		}

		@Action(detail = false)
		@Permissions(IsAuthenticated.class)
		String motto() {
			return "Write it down.";
		}

	}

	@ViewSet(path = "/api/mine")
	@OwnRows(unless = "ROLE_ADMIN")
	@Permissions(OwnerOfIt.class)
	static class OwnNoteViewSet extends ModelViewSet<Note, Long, NoteRepresentation> {

		@Override
		protected @Nullable Specification<Note> scope(CurrentUser user) {
			return user.name().equals("eve") ? (root, query, criteria) -> criteria.disjunction() : null;
		}

	}

	@ViewSet(path = "/api/board", bulk = true)
	@Permissions(AllowAny.class)
	@Permissions(value = IsAuthenticated.class, operations = { "create", "update", "partial_update" })
	@Permissions(value = { IsAuthenticated.class, IsOwner.class }, operations = { "destroy", "pin" })
	static class BoardViewSet extends ModelViewSet<Note, Long, NoteRepresentation> {

		@Action(detail = true, method = Action.Method.POST)
		String pin(Note note) {
			return note.text;
		}

		@Action(detail = true, method = Action.Method.POST)
		String read(Note note) {
			return note.text;
		}

	}

	@RestController
	@Permissions(IsAuthenticated.class)
	static class DoorController {

		@GetMapping("/api/door")
		String look() {
			return "closed";
		}

		@PostMapping("/api/door/bell")
		@Permissions(AllowAny.class)
		String ring() {
			return "ding";
		}

		@DeleteMapping("/api/door")
		@Permissions({ IsAuthenticated.class, KnowsThePassword.class })
		String remove() {
			return "gone";
		}

	}

	static class OwnerOfIt implements ComposedPermission {

		@Override
		public PermissionExpression expression() {
			return PermissionExpression.of(dev.restkit.permission.IsOwner.class);
		}

	}

	static class IsOwner implements ObjectPermission<Note> {

		boolean hasObjectPermission(Note note, CurrentUser user) {
			return note.owner.equals(user.name());
		}

		@Override
		public Message message() {
			return Message.of("Not your note.");
		}

		@Override
		public String code() {
			return "not_yours";
		}

	}

	static class Secretly extends IsOwner {

		@Override
		public boolean concealsObjects() {
			return true;
		}

	}

	static class OwnerOrReadOnly implements ComposedPermission {

		@Override
		public PermissionExpression expression() {
			return PermissionExpression.of(IsReadOnly.class).or(IsOwner.class);
		}

	}

	/** Takes a bean by its constructor, and what a handler may take. */
	static class KnowsThePassword implements Permission {

		private final Clock clock;

		KnowsThePassword(Clock clock) {
			this.clock = clock;
		}

		boolean hasPermission(Header<String> password, Operation operation) {
			return (this.clock.hour() + " " + operation.id().value()).equals(password.get());
		}

	}

}
