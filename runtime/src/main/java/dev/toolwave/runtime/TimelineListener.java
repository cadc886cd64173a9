package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.profile.RunProfile;
import java.util.function.Consumer;

/** Prints {@link RunProfile#toText} of each finished turn. Thread-safe if the consumer is. */
public final class TimelineListener implements ToolListener {

    private final Consumer<? super String> out;

    /** Creates a listener that prints to the current standard output. */
    public TimelineListener() {
        this(System.out::println);
    }

    /**
     * Creates a listener that prints to a consumer: {@code new TimelineListener(log::info)}.
     *
     * @param out receives one report per turn, several lines without a line break at the end
     */
    public TimelineListener(Consumer<? super String> out) {
        this.out = requireNonNull(out, "out");
    }

    @Override
    public void turnFinished(TurnFinished event) {
        out.accept(event.result().profile().toText());
    }
}
