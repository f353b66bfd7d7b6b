/**
 * What is done beside the start of an application, on a thread of its own, so that the
 * start itself finds it done. Nothing here decides anything: without it, everything is as
 * it is, only later.
 */
@NullMarked
package dev.restkit.autoconfigure.startup;

import org.jspecify.annotations.NullMarked;
