/**
 * CSV (RFC 4180) for spreadsheets: a table of what the application's JSON mapper writes,
 * with nested objects as dotted columns. What starts like a formula is written so that no
 * spreadsheet runs it, and read back as it was. Column names are names of form fields, so
 * that {@link dev.restkit.representation.FormReader} makes objects of them.
 */
@NullMarked
package dev.restkit.format.csv;

import org.jspecify.annotations.NullMarked;
