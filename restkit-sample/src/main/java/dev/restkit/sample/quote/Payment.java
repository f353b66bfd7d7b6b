package dev.restkit.sample.quote;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How a delivery is paid: by card or by invoice, and nothing else.
 */
sealed interface Payment {

	/**
	 * What paying in this way costs.
	 * @return the fee
	 */
	BigDecimal fee();

	/**
	 * By card, at once.
	 *
	 * @param holder whose card it is
	 * @param lastDigits the last four digits; a quote needs no more
	 */
	record Card(@NotBlank @Size(max = 80) String holder,
			@Pattern(regexp = "[0-9]{4}") String lastDigits) implements Payment {

		@Override
		public BigDecimal fee() {
			return BigDecimal.ZERO;
		}

	}

	/**
	 * By invoice, after the delivery.
	 *
	 * @param company who pays
	 */
	record Invoice(@NotBlank @Size(max = 80) String company) implements Payment {

		@Override
		public BigDecimal fee() {
			return new BigDecimal("2.50");
		}

	}

}
