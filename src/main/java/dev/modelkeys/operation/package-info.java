/**
 * The frame around every use case, whichever door it is called through: authorization, the transaction, idempotency, and an
 * audit entry for each refusal and failure.
 */
@NullMarked
package dev.modelkeys.operation;

import org.jspecify.annotations.NullMarked;
