package dev.restkit.format.csv;

import org.springframework.util.Assert;

/**
 * How much of everything a CSV document may have.
 *
 * @param columns how many columns
 * @param rows how many rows below the names of the columns
 * @param cellLength how many characters a cell may have
 * @param nesting how deep the name of a column may lead into objects
 * @since 0.1.0
 */
public record CsvLimits(int columns, int rows, int cellLength, int nesting) {

	public CsvLimits {
		Assert.isTrue(columns > 0, "'columns' must be positive");
		Assert.isTrue(rows > 0, "'rows' must be positive");
		Assert.isTrue(cellLength > 0, "'cellLength' must be positive");
		Assert.isTrue(nesting > 0, "'nesting' must be positive");
	}

	/**
	 * The limits that hold where nothing else is said: 1,000 columns, 10,000 rows, a
	 * million characters in a cell, 100 levels.
	 * @return the limits
	 */
	public static CsvLimits defaults() {
		return new CsvLimits(1000, 10_000, 1_000_000, 100);
	}

	public CsvLimits withColumns(int most) {
		return new CsvLimits(most, this.rows, this.cellLength, this.nesting);
	}

	public CsvLimits withRows(int most) {
		return new CsvLimits(this.columns, most, this.cellLength, this.nesting);
	}

	public CsvLimits withCellLength(int characters) {
		return new CsvLimits(this.columns, this.rows, characters, this.nesting);
	}

	public CsvLimits withNesting(int levels) {
		return new CsvLimits(this.columns, this.rows, this.cellLength, levels);
	}

}
