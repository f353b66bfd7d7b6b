package dev.restkit.document;

/**
 * A named shape in one use: what becomes one component.
 *
 * @param schema the name of the shape
 * @param use what it is used for
 */
record SchemaRole(String schema, SchemaUse use) {

}
