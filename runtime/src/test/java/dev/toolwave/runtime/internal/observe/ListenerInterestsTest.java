package dev.toolwave.runtime.internal.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.TimelineListener;
import dev.toolwave.runtime.ToolListener;
import org.junit.jupiter.api.Test;

class ListenerInterestsTest {

    @Test
    void listenerThatOverridesNothing_wantsNothingAndGetsNoQueue() {
        ToolListener deaf = new ToolListener() {};

        assertThat(ListenerInterests.of(deaf).areNone()).isTrue();
        assertThat(EventQueue.to(deaf)).isNull();
    }

    @Test
    void listenerOfTheLibrary_wantsTheEndsOfTurns() {
        assertThat(ListenerInterests.of(new TimelineListener(text -> {})))
                .isEqualTo(new ListenerInterests(false, false, false, false, false, true));
    }

    @Test
    void inheritedMethods_areWanted() {
        assertThat(ListenerInterests.of(new Subclass()))
                .isEqualTo(new ListenerInterests(true, true, false, false, false, false));
    }

    private interface Prepared extends ToolListener {
        @Override
        default void turnStarted(TurnStarted event) {}
    }

    private static class Superclass implements ToolListener {
        @Override
        public void toolStarted(ToolStarted event) {}
    }

    private static final class Subclass extends Superclass implements Prepared {}
}
