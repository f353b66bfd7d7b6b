package dev.restkit.sample.quote;

import java.math.BigDecimal;

/**
 * A shipping quote.
 *
 * @param goods what the books cost
 * @param shipping what sending them costs
 * @param fee what the way of payment costs
 * @param total all of it
 */
record Quote(BigDecimal goods, BigDecimal shipping, BigDecimal fee, BigDecimal total) {

	static Quote of(BigDecimal goods, BigDecimal shipping, BigDecimal fee) {
		return new Quote(goods, shipping, fee, goods.add(shipping).add(fee));
	}

}
