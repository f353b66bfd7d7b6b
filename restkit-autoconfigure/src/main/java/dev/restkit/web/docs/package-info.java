/**
 * Serves the documentation over HTTP: the page for people in a browser, and the API
 * document in every format that there is, by {@code Accept} and by suffix. Which
 * operations a reader is shown is decided elsewhere
 * ({@link dev.restkit.web.docs.DocumentVisibility}).
 */
@NullMarked
package dev.restkit.web.docs;

import org.jspecify.annotations.NullMarked;
