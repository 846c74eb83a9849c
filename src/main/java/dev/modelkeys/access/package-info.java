/**
 * Who is asking, and what they may do: workspaces, tokens, people, roles and the one table of permissions. Nothing here
 * knows how requests travel.
 */
@NullMarked
package dev.modelkeys.access;

import org.jspecify.annotations.NullMarked;
