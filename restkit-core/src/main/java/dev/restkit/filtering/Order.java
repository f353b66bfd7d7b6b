package dev.restkit.filtering;

/**
 * One key that a list is ordered by.
 *
 * @param attribute what is compared
 * @param descending whether the greatest comes first
 * @since 0.1.0
 */
public record Order(String attribute, boolean descending) {

}
