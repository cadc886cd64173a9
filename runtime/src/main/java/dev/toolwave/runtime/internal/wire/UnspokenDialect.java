package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.DefinitionOptions;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.TurnResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands where a provider's format is not written yet. */
public final class UnspokenDialect extends Dialect {

    /** Makes the dialect. */
    public UnspokenDialect() {}

    @Override
    public List<ToolCall> readCalls(String json) {
        throw new UnsupportedOperationException("this format is not written yet");
    }

    @Override
    public String writeResults(TurnResult turn) {
        throw new UnsupportedOperationException("this format is not written yet");
    }

    @Override
    SchemaProfile profile() {
        throw new UnsupportedOperationException("this format is not written yet");
    }

    @Override
    List<@Nullable Object> definitions(List<Offer> offers, DefinitionOptions options) {
        throw new UnsupportedOperationException("this format is not written yet");
    }
}
