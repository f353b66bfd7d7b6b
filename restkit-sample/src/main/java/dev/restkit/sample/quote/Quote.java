package dev.restkit.sample.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;

import dev.restkit.annotation.VisibleTo;
import dev.restkit.permission.IsAdmin;

/**
 * A shipping quote.
 *
 * @param goods what the books cost
 * @param shipping what sending them costs
 * @param fee what the way of payment costs
 * @param total all of it
 * @param margin what remains of it for the shop, which nobody else knows
 */
record Quote(BigDecimal goods, BigDecimal shipping, BigDecimal fee, BigDecimal total,
		@VisibleTo(IsAdmin.class) BigDecimal margin) {

	private static final BigDecimal SHARE = new BigDecimal("0.30");

	static Quote of(BigDecimal goods, BigDecimal shipping, BigDecimal fee) {
		return new Quote(goods, shipping, fee, goods.add(shipping).add(fee),
				goods.multiply(SHARE).setScale(2, RoundingMode.HALF_UP));
	}

}
