package dev.restkit.format.yaml;

import java.io.Reader;

import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Takes documents of text apart with {@link CoreSchemaTokens}.
 */
final class CoreSchemaFactory extends YAMLFactory {

	/**
	 * Create a factory.
	 * @param settings a factory with the settings of this one
	 */
	CoreSchemaFactory(YAMLFactory settings) {
		super(settings);
	}

	@Override
	protected YAMLParser _createParser(ObjectReadContext context, IOContext io, Reader text) {
		return new CoreSchemaTokens(context, io, _getBufferRecycler(),
				context.getStreamReadFeatures(this._streamReadFeatures),
				context.getFormatReadFeatures(this._formatReadFeatures), this._loadSettings, text);
	}

}
