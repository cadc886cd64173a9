package dev.toolwave.runtime.internal.call;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Reads the return values of tool methods. */
final class ReturnValues {

    private ReturnValues() {}

    /**
     * Returns the value itself: waits for a {@code CompletionStage} and unwraps an {@code Optional}. An interrupt while waiting
     * also cancels the stage if it is a {@code Future}.
     *
     * @throws InterruptedException if the calling thread is interrupted
     * @throws Exception if the stage failed
     */
    static @Nullable Object unwrap(@Nullable Object returned) throws Exception {
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
            Throwable cause = Failures.unwrap(e);
            if (cause instanceof Error error) {
                throw error;
            }
            // An InterruptedException of the stage is not an interrupt of this thread, so it stays wrapped.
            throw cause instanceof Exception exception && !(cause instanceof InterruptedException) ? exception : e;
        }
    }
}
