package dev.restkit.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The ratios of some rounds. The median and the middle half tell what one round, which
 * the rest of the machine may have disturbed, cannot.
 */
public final class Ratios {

	private final double[] sorted;

	/**
	 * Keep the ratios of all rounds.
	 * @param ratios the ratios, at least one
	 */
	public Ratios(List<Double> ratios) {
		if (ratios.isEmpty()) {
			throw new IllegalArgumentException("A median needs at least one round");
		}
		this.sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
	}

	/**
	 * The ratio that as many rounds are below as above.
	 * @return the median
	 */
	public double median() {
		return quantile(0.5);
	}

	private double quantile(double share) {
		double position = share * (this.sorted.length - 1);
		int below = (int) position;
		int above = Math.min(below + 1, this.sorted.length - 1);
		return this.sorted[below] + (position - below) * (this.sorted[above] - this.sorted[below]);
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%.3f (middle half %.3f to %.3f, all %.3f to %.3f, rounds: %d)", median(),
				quantile(0.25), quantile(0.75), this.sorted[0], Arrays.stream(this.sorted).max().orElseThrow(),
				this.sorted.length);
	}

}
