/**
 * The entities and the data that both servers have: a part of the sample's bookstore. It
 * knows neither RESTKit nor the web.
 */
@NullMarked
package dev.restkit.benchmarks.bookstore;

import org.jspecify.annotations.NullMarked;
