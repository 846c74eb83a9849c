/**
 * Catalogue of providers, their predefined models and credential forms: read from JSON files once, checked, immutable. No
 * database, no data of workspaces.
 */
@NullMarked
package dev.modelkeys.catalog;

import org.jspecify.annotations.NullMarked;
