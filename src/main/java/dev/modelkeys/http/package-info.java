/**
 * GraphiQL with worked examples: a page of our own in the place of the one that Quarkus brings, over the same assets. It
 * is in every package, and off in production until an operator switches the explorer on. It knows no other room and speaks
 * to the API like any other client.
 */
@NullMarked
package dev.modelkeys.http;

import org.jspecify.annotations.NullMarked;
