package dev.toolwave.runtime.internal.wire.stream;

import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The content blocks of a message that are started, extended and ended by index, in order of their start. Not thread-safe. */
final class BlockStream {

    private final List<Block> blocks = new ArrayList<>();
    private final Map<Integer, Block> latest = new HashMap<>();

    /** One content block. */
    static final class Block {

        final PartialObject content;

        /** The part of a call's arguments that has arrived; null for other blocks. */
        @Nullable
        StringBuilder arguments;

        /** Whether the event that started the block had all arguments, which are used unless fragments follow. */
        boolean isWhole;

        private boolean ended;

        private Block(PartialObject content) {
            this.content = content;
        }
    }

    /** Starts a block. A server may number all blocks alike, so that a block of the same index is not replaced. */
    Block start(JsonNodeAt index, PartialObject content) {
        Block block = new Block(content);
        blocks.add(block);
        latest.put(key(index), block);
        return block;
    }

    /** Returns the latest block of this index, or null. */
    @Nullable
    Block get(JsonNodeAt index) {
        return latest.get(key(index));
    }

    /** Appends a fragment of a call's arguments. */
    void append(JsonNodeAt index, JsonNodeAt fragment) {
        Block block = get(index);
        if (block == null || block.arguments == null) {
            throw fragment.fault("a fragment of a call that was not started");
        }
        block.arguments.append(fragment.json());
    }

    /** Ends a block. */
    void end(JsonNodeAt index) {
        Block block = get(index);
        if (block != null) {
            block.ended = true;
        }
    }

    /** Returns the blocks, the first one first. */
    List<Block> all() {
        return blocks;
    }

    /** Checks that every call was ended, or has all of its arguments at least. */
    void checkComplete() {
        if (!blocks.stream().allMatch(BlockStream::isComplete)) {
            throw ResponseAssembler.endsInsideCall();
        }
    }

    private static boolean isComplete(Block block) {
        return block.arguments == null
                || block.ended
                || (block.isWhole && block.arguments.isEmpty())
                || PartialObject.isComplete(block.arguments.toString());
    }

    private static Integer key(JsonNodeAt index) {
        Integer number = index.indexIfAny();
        return number == null ? 0 : number;
    }
}
