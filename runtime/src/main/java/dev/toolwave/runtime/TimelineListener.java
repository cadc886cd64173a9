package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.profile.RunProfile;
import java.util.function.Consumer;

/** Writes {@link RunProfile#toText} of each turn when it is finished. As thread-safe as what it writes to. */
public final class TimelineListener implements ToolListener {

    private final Consumer<? super String> out;

    /** Makes a listener that prints to the standard output, as it is now. */
    public TimelineListener() {
        this(System.out::println);
    }

    /**
     * Makes a listener that writes elsewhere, such as {@code new TimelineListener(log::info)}.
     *
     * @param out takes one report at a time, several lines without a line break at the end
     */
    public TimelineListener(Consumer<? super String> out) {
        this.out = requireNonNull(out, "out");
    }

    @Override
    public void turnFinished(TurnFinished event) {
        out.accept(event.result().profile().toText());
    }
}
