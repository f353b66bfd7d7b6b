package dev.restkit.web.live;

import java.util.function.Supplier;

import dev.restkit.subscription.ChangeBus;
import dev.restkit.subscription.Position;

/**
 * Where those who watch may go on from, as clients are told. It is written once for each
 * change.
 *
 * @since 0.1.0
 */
public final class LivePosition implements Supplier<String> {

	private final ChangeBus bus;

	private volatile Written written;

	/**
	 * Create it.
	 * @param bus knows the position
	 */
	public LivePosition(ChangeBus bus) {
		this.bus = bus;
		this.written = Written.of(bus.position());
	}

	@Override
	public String get() {
		Position now = this.bus.position();
		Written known = this.written;
		if (known.position() != now) {
			known = Written.of(now);
			this.written = known;
		}
		return known.text();
	}

	private record Written(Position position, String text) {

		static Written of(Position position) {
			return new Written(position, position.toString());
		}

	}

}
