/**
 * Auto-configuration for operations over HTTP in Spring MVC.
 */
@NullMarked
package dev.restkit.autoconfigure.web;

import org.jspecify.annotations.NullMarked;
