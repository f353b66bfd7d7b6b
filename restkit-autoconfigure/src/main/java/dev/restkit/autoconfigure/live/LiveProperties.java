package dev.restkit.autoconfigure.live;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of results that are kept up to date.
 *
 * @param enabled Whether changes are captured and told at all
 * @since 0.1.0
 */
@ConfigurationProperties("restkit.live")
record LiveProperties(@DefaultValue("true") boolean enabled) {

}
