/**
 * What RESTKit costs beside plain Spring and plain Jackson. Results are ratios within one
 * run; what runs are made of is in the packages below.
 */
@NullMarked
package dev.restkit.benchmarks;

import org.jspecify.annotations.NullMarked;
