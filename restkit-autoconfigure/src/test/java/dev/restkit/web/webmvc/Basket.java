package dev.restkit.web.webmvc;

/**
 * A component of the application.
 *
 * @param name what it is called
 */
record Basket(String name) {

}
