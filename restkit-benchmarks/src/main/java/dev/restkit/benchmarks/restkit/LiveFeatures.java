package dev.restkit.benchmarks.restkit;

import dev.restkit.benchmarks.bookstore.Offers;
import dev.restkit.benchmarks.bookstore.Prices;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/**
 * What is changed while clients watch.
 */
@Configuration(proxyBeanMethods = false)
@Import({ Prices.class, Offers.class })
@Profile("live")
class LiveFeatures {

}
