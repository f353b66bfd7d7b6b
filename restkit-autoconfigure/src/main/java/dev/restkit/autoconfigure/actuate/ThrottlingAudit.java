package dev.restkit.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.restkit.throttling.ThrottledCall;
import dev.restkit.throttling.ThrottlingListener;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.boot.actuate.audit.listener.AuditApplicationEvent;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes calls that throttles refuse as audit events {@code THROTTLED}, which Spring
 * Boot keeps where there is an {@code AuditEventRepository}.
 *
 * @param events where to publish
 */
record ThrottlingAudit(ApplicationEventPublisher events) implements ThrottlingListener {

	/** The type of the events, beside Spring Boot's {@code AUTHORIZATION_FAILURE}. */
	static final String TYPE = "THROTTLED";

	/** Who is nobody in particular has the name that Spring Security gives. */
	private static final String NOBODY = "anonymousUser";

	@Override
	public void throttled(ThrottledCall call) {
		Map<String, @Nullable Object> data = new LinkedHashMap<>();
		data.put("operation", call.subject());
		data.put("budget", call.budget());
		data.put("address", call.address());
		data.put("retryAfter", call.seconds());
		data.put("untold", call.untold());
		this.events.publishEvent(new AuditApplicationEvent(
				new AuditEvent((call.caller() != null) ? call.caller() : NOBODY, TYPE, data)));
	}

}
