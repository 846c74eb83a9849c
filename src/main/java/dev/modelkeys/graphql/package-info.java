/**
 * The front door: the API classes. They translate what came in, call the rules or the read side, and translate back; no
 * rule lives here. {@code input} holds what comes in, {@code type} what goes out, {@code http} how both travel.
 */
@NullMarked
package dev.modelkeys.graphql;

import org.jspecify.annotations.NullMarked;
