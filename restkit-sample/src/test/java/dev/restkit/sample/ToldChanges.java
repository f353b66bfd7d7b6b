package dev.restkit.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.restkit.subscription.Change;
import dev.restkit.subscription.ChangeListener;
import dev.restkit.subscription.Position;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps what a bus tells, to be taken one by one.
 */
final class ToldChanges implements ChangeListener {

	private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

	@Override
	public void changed(Position position, List<Change> changes) {
		this.told.add(new Told(position, changes));
	}

	@Override
	public void lost(Position position) {
		this.told.add(new Told(position, List.of()));
	}

	/**
	 * The next that was told, which comes soon; without changes if some were lost.
	 */
	Told next() {
		try {
			Told next = this.told.poll(30, TimeUnit.SECONDS);
			assertThat(next).as("something more").isNotNull();
			return next;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	List<Told> next(int number) {
		List<Told> all = new ArrayList<>();
		while (all.size() < number) {
			all.add(next());
		}
		return all;
	}

	record Told(Position position, List<Change> changes) {

		List<String> topics() {
			return this.changes.stream().map(Change::topic).toList();
		}

	}

}
