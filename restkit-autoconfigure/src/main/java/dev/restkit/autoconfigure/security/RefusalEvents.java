package dev.restkit.autoconfigure.security;

import dev.restkit.operation.Invocation;
import dev.restkit.permission.RefusalListener;
import dev.restkit.problem.Problem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Publishes refusals as the event that Spring Security publishes for its own, so that
 * Spring Boot's audit and whoever else listens hears of both.
 *
 * @param events where to publish
 */
record RefusalEvents(ApplicationEventPublisher events) implements RefusalListener {

	private static final Authentication NOBODY = new AnonymousAuthenticationToken("restkit", "anonymousUser",
			AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

	@Override
	public void refused(Invocation call, Problem answer) {
		Authentication known = SecurityContextHolder.getContext().getAuthentication();
		Authentication caller = (known != null) ? known : NOBODY;
		this.events.publishEvent(new AuthorizationDeniedEvent<>(() -> caller, call.operation().id().value(),
				new AuthorizationDecision(false)));
	}

}
