/**
 * The safe: the only room that knows keys, seals secrets and opens them. It knows no other room, and what a secret is for
 * is none of its business: a secret is bytes and the place they belong to.
 */
@NullMarked
package dev.modelkeys.vault;

import org.jspecify.annotations.NullMarked;
