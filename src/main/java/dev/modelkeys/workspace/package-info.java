/**
 * Workspaces: the isolation border. Creates, finds and deletes them. What other rooms keep for a workspace is theirs: they
 * hear of its beginning and its end by events inside the transaction.
 */
@NullMarked
package dev.modelkeys.workspace;

import org.jspecify.annotations.NullMarked;
