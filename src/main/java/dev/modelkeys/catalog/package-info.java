/**
 * The library: providers, the models they list and the forms their credentials are filled in with. Pure: read once from
 * files, checked, and never changed. No database, no tenant data.
 */
@NullMarked
package dev.modelkeys.catalog;

import org.jspecify.annotations.NullMarked;
