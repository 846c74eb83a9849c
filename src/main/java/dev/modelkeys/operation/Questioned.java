package dev.modelkeys.operation;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The steps of a mutation that asks others before its transaction.
 *
 * @param prepare makes the draft of the change
 * @param question asks about the draft, and returns it with the answer; empty where nothing is to be asked
 * @param change changes what the draft says, within the transaction
 */
public record Questioned<D, O>(
        Supplier<D> prepare, Function<D, Optional<Supplier<CompletionStage<D>>>> question, Function<D, O> change) {}
