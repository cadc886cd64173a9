package dev.toolwave.runtime.internal.call;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What a tool method has returned, and the value in it. */
public final class ReturnValues {

    private ReturnValues() {}

    /**
     * Returns the value: awaits a {@code CompletionStage} and opens an {@code Optional}. An interrupt while waiting also cancels
     * the stage, if it can be.
     *
     * @throws Exception what the stage failed with
     */
    public static @Nullable Object valueOf(@Nullable Object returned) throws Exception {
        Object value = returned instanceof CompletionStage<?> stage ? await(stage) : returned;
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private static @Nullable Object await(CompletionStage<?> stage) throws Exception {
        CompletableFuture<@Nullable Object> done = new CompletableFuture<>();
        stage.whenComplete((value, failure) -> {
            if (failure == null) {
                done.complete(value);
            } else {
                done.completeExceptionally(failure);
            }
        });
        try {
            return done.get();
        } catch (InterruptedException e) {
            if (stage instanceof Future<?> future) {
                future.cancel(true);
            }
            throw e;
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static Exception unwrapped(ExecutionException e) {
        Throwable cause = e.getCause();
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof Exception exception ? exception : e;
    }
}
