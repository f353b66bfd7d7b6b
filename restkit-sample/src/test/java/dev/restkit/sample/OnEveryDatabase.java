package dev.restkit.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs a class of tests once on each {@link Database}, and takes away after each test
 * what it made.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
@ExtendWith(OnEveryDatabase.Restore.class)
@interface OnEveryDatabase {

	/**
	 * Takes away what a test made.
	 */
	class Restore implements AfterEachCallback {

		@Override
		public void afterEach(ExtensionContext context) {
			Stream.of(Database.values()).forEach(Database::restore);
		}

	}

}
