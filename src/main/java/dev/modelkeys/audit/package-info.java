/**
 * The visitors' book: one entry for each thing that changed and for each refusal, written in the transaction that it is
 * about, never changed after. What it holds is not secret to those who may read it, and never a credential's secret.
 * Where it ends is kept outside the database, too.
 */
@NullMarked
package dev.modelkeys.audit;

import org.jspecify.annotations.NullMarked;
